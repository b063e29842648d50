import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCborKeyHasher, encodeCborText } from '../../src/evaluator/cbor-text.js';
import { scaleHash } from '../../src/evaluator/scale-hash.js';
import { referenceCborBucket } from '../support/reference-murmur.js';

const hexOf = (text: string) => Buffer.from(encodeCborText(text)).toString('hex');

describe('encodeCborText', () => {
  // Test vectors of flagd's third formula, and RFC 8949, appendix A.
  test.each([
    ['', '60', 661569231, 15403],
    ['a', '6161', 923832745, 21509],
    ['s1:user-1', '6973313a757365722d31', 776376388, 18076],
    ['s1:user-2', '6973313a757365722d32', 1924931396, 44818],
    ['s1:42', '6573313a3432', 2147040802, 49989],
    ['s1:jane@acme.com', '7073313a6a616e654061636d652e636f6d', 1047113783, 24380],
    ['s1:user-1.', '6a73313a757365722d312e', 1399728155, 32589],
    ['new-checkout:user-1.', '746e65772d636865636b6f75743a757365722d312e', 1288814496, 30007],
    ['s1:é', '6573313ac3a9', 2636159708, 61377],
    ['s1:日本', '6973313ae697a5e69cac', 2197801431, 51171],
    ['s1:😀', '6773313af09f9880', 3990636466, 92914],
  ])('%j', (text, hex, hash, bucket) => {
    expect(hexOf(text)).toBe(hex);
    const found = createCborKeyHasher(['', ''])(text);
    expect([found, scaleHash(found, 100_000)]).toEqual([hash, bucket]);
  });

  test.each([
    [23, '77'],
    [24, '7818'],
    [255, '78ff'],
    [256, '790100'],
    [65_535, '79ffff'],
    [65_536, '7a00010000'],
  ])('counts %i bytes in the shortest header', (length, header) => {
    const text = 'x'.repeat(length);
    expect(hexOf(text)).toBe(`${header}${'78'.repeat(length)}`);
  });

  test('counts bytes, not characters', () => {
    expect(hexOf('é'.repeat(12))).toBe(`7818${'c3a9'.repeat(12)}`);
  });
});

test('hashes the joined text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(text, text, text, (before, key, after) => {
      const hash = createCborKeyHasher([before, after])(key);
      expect(scaleHash(hash, 100_000)).toBe(referenceCborBucket(before + key + after));
    }),
  );
});
