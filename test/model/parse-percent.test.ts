import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPercent, parsePercent } from '../../src/model/parse-percent.js';

test.each([
  [0, 0],
  [100, 100_000],
  [33.333, 33_333],
  [0.001, 1],
  [12.5, 12_500],
  [-0, 0],
])('%d percent are %d units', (percent, units) => {
  expect(parsePercent(percent)).toEqual({ kind: 'units', units });
});

test.each([-0.001, 100.001, Number.NaN, Number.POSITIVE_INFINITY])('%d is out of range', (percent) => {
  expect(parsePercent(percent).kind).toBe('out-of-range');
});

test.each([
  [33.3333, '33.333'],
  [0.0005, '0.001'],
  [99.99999, '100'],
])('%d is too fine', (percent, nearest) => {
  expect(parsePercent(percent)).toEqual({ kind: 'too-fine', nearest });
});

test('every number of units comes back from its text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (units) => {
      expect(parsePercent(Number(formatPercent(units)))).toEqual({ kind: 'units', units });
    }),
  );
});
