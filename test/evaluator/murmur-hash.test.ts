import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeyHasher, murmurHash } from '../../src/evaluator/murmur-hash.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('murmurHash', () => {
  test.each([
    ['', 0],
    ['a', 1009084850],
    ['s1:user-1', 3856849968],
    ['s1:user-2', 718474833],
    ['s1:42', 506850503],
    ['s1:jane@acme.com', 3557275790],
    ['s1:user-1.', 433229939],
    ['new-checkout:user-1.', 737161498],
    ['new-checkout:user-2.', 1189863817],
    ['new-checkoutuser-1', 1954156369],
    ['s1:é', 1615405237],
    ['s1:日本', 1232832570],
    ['s1:😀', 1495838256],
  ])('hashes %j', (text, hash) => {
    expect(murmurHash(utf8(text))).toBe(hash);
  });

  test("agrees with another project's vectors", () => {
    const lines = readFileSync(new URL('murmur-vectors.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(','));
    expect(rows).toHaveLength(400);
    for (const [seed, key = '', hash] of rows)
      expect([key, murmurHash(utf8(key), Number(seed))]).toEqual([key, Number(hash)]);
  });
});

describe('createKeyHasher', () => {
  test('hashes what the joined text hashes to, wherever the parts end', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(text, text, text, (before, key, after) => {
        expect(createKeyHasher([before, after])(key)).toBe(murmurHash(utf8(before + key + after)));
        expect(createKeyHasher([before, after, before])(key)).toBe(murmurHash(utf8([before, after, before].join(key))));
      }),
    );
  });

  test('takes a lone surrogate for U+FFFD, as every UTF-8 encoder does', () => {
    const hash = createKeyHasher(['s/', '/']);
    expect(hash('\ud800')).toBe(hash('\ufffd'));
  });
});
