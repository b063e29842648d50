import { expect, test } from 'vitest';
import { readRevision } from '../../src/history/read-revision.js';

test('what is no YAML map says nothing', () => {
  for (const text of ['', 'a: [', '- a', 'just text', '\u0000'])
    expect(readRevision('flag', text), text).toBeUndefined();
});

test('a flag that no schema would accept is read all the same', () => {
  const read = readRevision('flag', 'type: nonsense\nrules: 5\nenvironments: [a]\nrequires: x\nvariants: 3\n');
  expect(read?.behaviour).toEqual(expect.any(String));
});

test('key and expiry, where they are what they should be', () => {
  expect(readRevision('flag', 'key: a/b\nexpires: 2026-01-31\n')).toMatchObject({ key: 'a/b', expires: '2026-01-31' });
  const odd = readRevision('flag', 'key: [a]\nexpires: never\n');
  expect(odd).toBeDefined();
  expect(odd).not.toHaveProperty('key');
  expect(odd).not.toHaveProperty('expires');
});

test('names that objects have by themselves', () => {
  const text = 'environments: { __proto__: { serve: on }, constructor: { serve: off } }\n';
  expect([...(readRevision('flag', text)?.environments.keys() ?? [])]).toEqual(['__proto__', 'constructor']);
});

test('a segment is its condition or its list', () => {
  const digest = (text: string) => readRevision('segment', text)?.behaviour;
  expect(digest('description: a\nif: { plan: pro }\n')).toBe(digest('owner: b\nif: { plan: [pro] }\n'));
  expect(digest('if: { plan: pro }\n')).not.toBe(digest('if: { plan: free }\n'));
  expect(readRevision('segment', 'list: { attribute: org.id, file: vip.csv }\n')).toMatchObject({ list: 'vip.csv' });
});
