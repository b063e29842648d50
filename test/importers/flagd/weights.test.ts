import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weightsToUnits } from '../../../src/importers/flagd/weights.js';

test.each([
  [[50, 50], [50_000, 50_000], true],
  [[1, 3], [25_000, 75_000], true],
  [[10, 0, 90], [10_000, 0, 90_000], true],
  [[1, 1, 1], [33_333, 33_334, 33_333], false],
  [[1, 2_147_483_646], [0, 100_000], false],
])('%j', (weights, units, exact) => expect(weightsToUnits(weights)).toEqual({ units, exact }));

test('no weight at all', () => expect(weightsToUnits([0, 0])).toBeUndefined());

test('units fill the space, and no boundary moves by more than half a unit', () => {
  const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }).filter((list) => list.some(Boolean));
  fc.assert(
    fc.property(weights, (list) => {
      const { units } = weightsToUnits(list) ?? { units: [] };
      const total = list.reduce((sum, weight) => sum + weight, 0);
      let wanted = 0;
      let placed = 0;
      for (const [index, weight] of list.entries()) {
        wanted += weight;
        placed += units[index] ?? 0;
        expect(Math.abs((wanted / total) * 100_000 - placed)).toBeLessThanOrEqual(0.5 + 1e-6);
      }
      expect(placed).toBe(100_000);
    }),
  );
});
