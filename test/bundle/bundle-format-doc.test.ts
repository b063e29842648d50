import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isUnreadable, readBundle } from '../../src/bundle/read-bundle.js';
import { encodeCborText } from '../../src/evaluator/cbor-text.js';
import { createEvaluator } from '../../src/evaluator/index.js';
import { murmurHash } from '../../src/evaluator/murmur-hash.js';
import { scaleHash } from '../../src/evaluator/scale-hash.js';
import { hashText } from '../../src/util/hash-text.js';

const page = readFileSync(new URL('../../docs/bundle-format.md', import.meta.url), 'utf8');
const rows = (pattern: RegExp) => [...page.matchAll(pattern)];

test('the vectors of the documentation are right', () => {
  const vectors = rows(/^\| `([^`]*)` \| (\d+) \| (\d+) \|$/gm);
  expect(vectors.length).toBeGreaterThan(15);
  for (const [, text = '', hash, bucket] of vectors) {
    const found = murmurHash(new TextEncoder().encode(text));
    expect([text, found, scaleHash(found, 100_000)]).toEqual([text, Number(hash), Number(bucket)]);
  }
});

test('the vectors of texts in CBOR are right', () => {
  const vectors = rows(/^\| `([^`]*)` \| `([0-9a-f]+)` \| (\d+) \| (\d+) \|$/gm);
  expect(vectors.length).toBeGreaterThan(5);
  for (const [, text = '', hex = '', hash, bucket] of vectors) {
    expect(Buffer.from(encodeCborText(text)).toString('hex')).toBe(hex);
    const found = murmurHash(encodeCborText(text));
    expect([text, found, scaleHash(found, 100_000)]).toEqual([text, Number(hash), Number(bucket)]);
  }
});

test('the hashed attributes of the documentation are right', () => {
  const vectors = rows(/^\| `(.*)` \| `(.*)` \| `([\w-]{22})` \|$/gm);
  expect(vectors.length).toBeGreaterThan(3);
  for (const [, salt = '', text = '', hash] of vectors) expect(hashText(salt, text)).toBe(hash);
});

test('the example of the documentation is a bundle, and does what is said', () => {
  const [, text = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const bundle = readBundle(text);
  if (isUnreadable(bundle)) throw new Error(bundle.message);
  const { evaluate } = createEvaluator(bundle);
  const context = { country: 'AT', appVersion: '2.3.0' };
  expect(evaluate('new-checkout', { ...context, targetingKey: 'user-1' })).toMatchObject({
    variant: 'on',
    reason: 'SPLIT',
  });
  expect(evaluate('new-checkout', { ...context, targetingKey: 'user-2' }).variant).toBe('off');
  expect(evaluate('dark-mode').reason).toBe('STATIC');
});
