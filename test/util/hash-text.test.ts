import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from '../../src/util/hash-text.js';

test('is the first 16 bytes of the digest in base64url', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (salt, text) => {
      const digest = createHash('sha256')
        .update(salt + text)
        .digest();
      expect(hashText(salt, text)).toBe(digest.subarray(0, 16).toString('base64url'));
    }),
  );
});
