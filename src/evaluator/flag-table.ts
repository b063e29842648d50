import type { Bundle } from '../bundle/bundle.js';
import { DamagedBundleError, present } from './damaged-bundle-error.js';
import { failure } from './failure.js';
import { createMatchers } from './match-condition.js';
import type { Observer } from './observer.js';
import { prepareFlag } from './prepare-flag.js';
import type { TestPreparer } from './prepare-test.js';
import type { PreparedFlag } from './prepared-flag.js';

export type FlagFinder = (flagKey: string) => PreparedFlag | undefined;

/** Gives the flags of a bundle by key; each is prepared once, when it is first asked for. */
export function createFlagTable(
  bundle: Bundle,
  positions: ReadonlyMap<string, number>,
  prepareTest: TestPreparer,
  observer?: Observer,
): FlagFinder {
  const prepared = new Map<string, PreparedFlag>();
  const matcherOf = createMatchers(bundle.conditions, prepareTest, observer);
  return function findFlag(flagKey) {
    const known = prepared.get(flagKey);
    if (known !== undefined) return known;
    const position = positions.get(flagKey);
    if (position === undefined) return undefined;
    const flag = prepareOrRefuse(() => {
      const body = present(bundle.bodies[bundle.flags[position] ?? -1], 'its body');
      return prepareFlag({ bundle, matcherOf, findFlag }, flagKey, body);
    }, flagKey);
    const ready = observer === undefined ? flag : { ...flag, isObserved: true as const };
    prepared.set(flagKey, ready);
    return ready;
  };
}

/** One flag that cannot be used must not take the others with it. */
function prepareOrRefuse(prepare: () => PreparedFlag, key: string): PreparedFlag {
  try {
    return prepare();
  } catch (error) {
    if (!(error instanceof DamagedBundleError)) throw error;
    const constant = failure(key, 'PARSE_ERROR', error.message);
    return { key, constant, prerequisites: [], rules: [], stopped: constant, undecided: constant };
  }
}
