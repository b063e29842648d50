import type { TestExpression } from '../expression.js';
import { isPossible } from './attribute-values.js';
import type { DeclaredValues } from './declared-values.js';
import { instants } from './instants.js';
import type { Demand } from './joint-outcome.js';
import { boundedNumbers } from './number-classes.js';
import { operandItems, type PreparedTest, prepareTest } from './prepared-test.js';
import { versionSamples } from './version-samples.js';

/** One value of an attribute; `undefined` where it is missing. */
export interface SampleValue {
  readonly value: unknown;
}

/** A value that meets some demands on an attribute. Absent also where there is one that is not easily found. */
export function findSampleValue(demands: readonly Demand[], declared?: DeclaredValues): SampleValue | undefined {
  const [demand] = demands;
  if (demand === undefined || !demand.holds || demands.length > 1) return search(demands, declared);
  const known = knownSamples.get(demand.test);
  if (known !== undefined && known.declared === declared) return known.sample;
  const sample = search(demands, declared);
  knownSamples.set(demand.test, { declared, sample });
  return sample;
}

interface KnownSample {
  readonly declared: DeclaredValues | undefined;
  readonly sample: SampleValue | undefined;
}
/** Most attributes are tested once in a condition, and the same test comes again in many. */
const knownSamples = new WeakMap<TestExpression, KnownSample>();

const MISSING: SampleValue = { value: undefined };

function search(demands: readonly Demand[], declared?: DeclaredValues): SampleValue | undefined {
  const prepared = demands.map(({ test }) => prepareTest(test));
  if (prepared.some(({ domain }) => domain === undefined)) return undefined;
  const meetsAll = (value: unknown) => prepared.every(({ run }, index) => run(value) === demands[index]?.holds);
  if (meetsAll(undefined)) return MISSING;
  for (const value of likelyValues(prepared, declared)) if (meetsAll(value)) return { value };
  return undefined;
}

function* likelyValues(tests: readonly PreparedTest[], declared?: DeclaredValues): Iterable<unknown> {
  for (const test of tests) {
    for (const item of operandItems(test)) if (isPossible(item, declared)) yield item;
    if (test.domain === 'list') yield operandItems(test);
  }
  const isOfType = (type: DeclaredValues['type']) => declared === undefined || declared.type === type;
  if (isOfType('boolean')) yield* [true, false];
  if (isOfType('number') && declared?.allowedValues === undefined) yield* boundedNumbers(tests, declared ?? {});
  if (isOfType('semver')) yield* versionSamples(tests);
  if (isOfType('date-time')) yield* instants(tests);
}
