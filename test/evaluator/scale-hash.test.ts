import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleHash } from '../../src/evaluator/scale-hash.js';

test.each([
  [0, 1, 0],
  [4294967295, 1, 0],
  [4294967295, 100000, 99999],
  [4294967295, 2147483647, 2147483646],
  [2147483648, 100, 50],
  [2147483647, 100, 49],
  [42949672, 100, 0],
  [42949673, 100, 1],
  [3856849968, 2147483647, 1928424983],
  [3856849968, 100000, 89799],
  [1615405237, 100000, 37611],
])('scales %d to %d buckets', (hash, buckets, bucket) => {
  expect(scaleHash(hash, buckets)).toBe(bucket);
});

test('is exact', () => {
  const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(word, fc.integer({ min: 1, max: 2 ** 31 - 1 }), (hash, buckets) => {
      expect(scaleHash(hash, buckets)).toBe(Number((BigInt(hash) * BigInt(buckets)) >> 32n));
    }),
  );
});
