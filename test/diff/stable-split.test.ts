import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastMovedUnits, movedUnits, type SplitLayout, stableSplit, weightsOf } from '../../src/diff/stable-split.js';
import { BUCKETS } from '../../src/model/targeting-rule.js';
import { propertyRuns } from '../support/property-runs.js';

const percent = (...entries: readonly (readonly [string, number])[]): SplitLayout =>
  entries.map(([variant, share]) => [variant, Math.round(share * 1000)]);

test.each([
  [
    '50/50 to 33/33/34',
    percent(['a', 50], ['b', 50]),
    percent(['a', 33], ['b', 33], ['c', 34]),
    percent(['a', 33], ['c', 17], ['b', 33], ['c', 17]),
  ],
  [
    'two variants need no repetition',
    percent(['a', 50], ['b', 50]),
    percent(['a', 40], ['b', 60]),
    percent(['a', 40], ['b', 60]),
  ],
  [
    'what is freed goes to the neighbour on the left',
    percent(['a', 40], ['b', 40], ['c', 20]),
    percent(['a', 60], ['b', 20], ['c', 20]),
    percent(['a', 40], ['b', 20], ['a', 20], ['c', 20]),
  ],
  [
    'a variant goes',
    percent(['a', 30], ['b', 30], ['c', 40]),
    percent(['a', 60], ['c', 40]),
    percent(['a', 60], ['c', 40]),
  ],
  [
    'a repetition is taken up',
    percent(['a', 33], ['c', 17], ['b', 33], ['c', 17]),
    percent(['a', 50], ['b', 50]),
    percent(['a', 50], ['b', 50]),
  ],
  [
    'a weight of nothing is not written',
    percent(['a', 50], ['b', 50]),
    percent(['a', 100], ['b', 0]),
    percent(['a', 100]),
  ],
  ['nothing to do', percent(['b', 10], ['a', 90]), percent(['a', 90], ['b', 10]), percent(['b', 10], ['a', 90])],
])('%s', (_, before, weights, expected) => {
  expect(stableSplit(before, weightsOf(weights))).toEqual(expected);
});

test('the closed forms of a third variant', () => {
  const before = percent(['a', 50], ['b', 50]);
  const after = percent(['a', 33], ['b', 33], ['c', 34]);
  expect(movedUnits(before, after)).toBe(51_000);
  expect(leastMovedUnits(before, weightsOf(after))).toBe(34_000);
  expect(movedUnits(before, stableSplit(before, weightsOf(after)))).toBe(34_000);
});

/** Layouts of very uneven pieces, with repetitions, neighbours of one variant, and pieces of nothing. */
const layout: fc.Arbitrary<SplitLayout> = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__'), { minLength: 1, maxLength: 9 }),
    fc.array(fc.oneof(fc.nat(BUCKETS), fc.nat(9), fc.constantFrom(0, 33_000, 50_000)), { minLength: 8, maxLength: 8 }),
  )
  .map(([variants, cuts]) => {
    const sorted = [...cuts.slice(0, variants.length - 1), BUCKETS].sort((left, right) => left - right);
    return variants.map((variant, index) => [variant, (sorted[index] ?? 0) - (sorted[index - 1] ?? 0)] as const);
  });

/** One bucket at a time, as an evaluator sees it. */
function assign(entries: SplitLayout): readonly string[] {
  return entries.flatMap(([variant, units]) => Array.from({ length: units }, () => variant));
}

const positive = (entries: SplitLayout) => [...weightsOf(entries)].filter(([, units]) => units > 0).sort();

test('weights are exact, nobody moves who need not, and doing it again does nothing', () => {
  fc.assert(
    fc.property(layout, layout, (before, wanted) => {
      const weights = weightsOf(wanted);
      const stable = stableSplit(before, weights);
      expect(positive(stable)).toEqual(positive(wanted));
      expect(movedUnits(before, stable)).toBe(leastMovedUnits(before, weights));
      expect(stableSplit(stable, weights)).toEqual(stable);
      expect(movedUnits(stable, stableSplit(stable, weightsOf(before)))).toBe(leastMovedUnits(before, weights));
    }),
    propertyRuns(400),
  );
});

test('few pieces: no neighbours alike, and no more than a cut for each weight that changed', () => {
  fc.assert(
    fc.property(layout, layout, (before, wanted) => {
      const stable = stableSplit(before, weightsOf(wanted));
      expect(stable.every(([variant, units], index) => units > 0 && stable[index - 1]?.[0] !== variant)).toBe(true);
      expect(stable.length).toBeLessThanOrEqual(2 * before.length + weightsOf(wanted).size);
    }),
    propertyRuns(400),
  );
});

test('the moved share is that of the buckets, one by one', () => {
  fc.assert(
    fc.property(layout, layout, (before, after) => {
      const [old, now] = [assign(before), assign(after)];
      expect(movedUnits(before, after)).toBe(old.filter((variant, bucket) => variant !== now[bucket]).length);
    }),
    propertyRuns(20),
  );
});
