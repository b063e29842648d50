import { instants } from './instants.js';
import { operandItems, type PreparedTest } from './prepared-test.js';
import { classOfValue, type Truth, type ValueClass } from './value-class.js';
import { versionSamples } from './version-samples.js';

/**
 * Every string that an operand names, and all others: apart by the interval of versions or of times they lie in, if
 * they are one of these.
 */
export function stringClasses(tests: readonly PreparedTest[]): readonly ValueClass[] {
  const named = new Set<string>();
  for (const test of tests)
    if (test.domain === 'membership')
      for (const item of operandItems(test)) if (typeof item === 'string') named.add(item);
  const unnamed = unnamedString(named);
  const versions = versionSamples(tests).map((sample) => otherStrings(unnamed, 'version', sample));
  const times = instants(tests).map((sample) => otherStrings(unnamed, 'instant', sample));
  return [...[...named].map(classOfValue), otherStrings(unnamed, 'text', unnamed), ...versions, ...times];
}

/**
 * Strings that no operand names and that are in one domain like the sample. The sample itself may be named, so
 * membership is asked of a string that is not. A time is sampled as a `Date`, which stands for every text of that time.
 */
function otherStrings(unnamed: string, domain: 'version' | 'instant' | 'text', sample: unknown): ValueClass {
  return (test): Truth => {
    if (test.domain === undefined || test.domain === 'text') return undefined;
    return test.run(test.domain === domain ? sample : unnamed);
  };
}

/** Neither a version nor a time, and in no operand. */
function unnamedString(named: ReadonlySet<string>): string {
  let text = '?';
  while (named.has(text)) text += '?';
  return text;
}
