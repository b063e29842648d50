import { instants } from './instants.js';
import type { OperatorDomain } from './operator-domain.js';
import { operandItems, type PreparedTest } from './prepared-test.js';
import { type TextClass, textClasses } from './text-classes.js';
import { classOfValue, type Truth, type ValueClass } from './value-class.js';
import { versionSamples } from './version-samples.js';

/** Each is one more class to try all tests on. */
const MAXIMUM_CLASSES = 512;

/**
 * Every string that an operand names, and all others: apart by how they begin and end and what they contain, and by the
 * interval of versions or of times they lie in, if they are one of these.
 */
export function stringClasses(tests: readonly PreparedTest[]): readonly ValueClass[] {
  const named = new Set<string>();
  for (const test of tests)
    if (test.domain === 'membership')
      for (const item of operandItems(test)) if (typeof item === 'string') named.add(item);
  const unnamed = unnamedString(named);
  const kinds: readonly Kind[] = [
    { domain: 'text', sample: unnamed },
    ...versionSamples(tests).map((sample) => ({ domain: 'version', sample }) as const),
    ...instants(tests).map((sample) => ({ domain: 'instant', sample }) as const),
  ];
  const texts = textClasses(tests, MAXIMUM_CLASSES / kinds.length);
  const others = kinds.flatMap((kind) => texts.map((text) => otherStrings(unnamed, kind, text)));
  return [...[...named].map(classOfValue), ...others];
}

/** Strings that are in one domain like the sample. */
interface Kind {
  readonly domain: 'version' | 'instant' | 'text';
  readonly sample: unknown;
}

/**
 * Strings that no operand names and that are in one domain like the sample. The sample itself may be named, so
 * membership is asked of a string that is not. A time is sampled as a `Date`, which stands for every text of that time.
 */
function otherStrings(unnamed: string, { domain, sample }: Kind, text: TextClass): ValueClass {
  return (test): Truth => {
    if (test.domain === undefined || looksInto(test.domain)) return text(test);
    return test.run(test.domain === domain ? sample : unnamed);
  };
}

const looksInto = (domain: OperatorDomain): boolean => TEXT_DOMAINS.has(domain);
const TEXT_DOMAINS: ReadonlySet<OperatorDomain> = new Set(['prefix', 'suffix', 'part', 'address', 'text']);

/** Neither a version nor a time, and in no operand. */
function unnamedString(named: ReadonlySet<string>): string {
  let text = '?';
  while (named.has(text)) text += '?';
  return text;
}
