import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUCKETS } from '../../src/model/targeting-rule.js';
import { formatShare } from '../../src/util/format-share.js';
import { propertyRuns } from '../support/property-runs.js';

test.each([
  [0, '0%'],
  [1, '100%'],
  [0.2, '20.00%'],
  [0.51, '51.00%'],
  [0.29, '29.00%'],
  [0.07, '7.00%'],
  [0.1875, '18.75%'],
  [0.00001, '0.001%'],
  [0.237525, '23.7525%'],
  [0.99999, '99.999%'],
  [1 / 3, '~33.333333%'],
  [1e-12, '<0.000001%'],
  [1e-8, '0.000001%'],
])('%d is %s', (share, expected) => {
  expect(formatShare(share)).toBe(expected);
});

test('whole bucket units are exact', () => {
  fc.assert(
    fc.property(fc.nat(BUCKETS), (units) => {
      const written = formatShare(units / BUCKETS);
      expect(Math.round(Number(written.slice(0, -1)) * 1000)).toBe(units);
      expect(written).toMatch(/^(0|100|\d+\.\d\d\d?)%$/);
    }),
    propertyRuns(1000),
  );
});
