import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readFlagText } from '../../../src/compiler/pair/flag-text.js';
import { createDiagnosticList } from '../../../src/diagnostics/sink.js';
import { createMemoryTree } from '../../../src/project/memory-tree.js';
import { parseDocument } from '../../../src/syntax/parse-document.js';
import { fieldOf, mapOf, textOf } from '../../../src/syntax/read-node.js';
import { propertyRuns } from '../../support/property-runs.js';

/** The key that a quick look finds; undefined if only a parser can tell. */
const quickKey = (text: string) =>
  readFlagText(createMemoryTree(new Map([['area/file.yaml', text]])), 'area/file.yaml')?.name;

function parsedKey(text: string): string {
  const { root } = parseDocument({ path: 'area/file.yaml', text }, 'flag', createDiagnosticList());
  return textOf(fieldOf(mapOf(root), 'key'))?.value ?? 'file';
}

test.each([
  ['type: boolean\n', 'file'],
  ['# key: other\ntype: boolean\n', 'file'],
  ['type: boolean\ndescription: a key: of sorts\n', 'file'],
  ['type: object\nvariants:\n  a:\n    value:\n      key: 1\n', 'file'],
  ['key: other\ntype: boolean\n', 'other'],
  ['---\nkey: other # words\ntype: boolean\n', 'other'],
  ['key: "a/b"\r\ntype: boolean\r\n', 'a/b'],
  ["key: 'a:b'\ntype: boolean\n", 'a:b'],
])('%j has the key %s at first sight', (text, key) => {
  expect(quickKey(text)).toBe(key);
  expect(parsedKey(text)).toBe(key);
});

test.each([
  'key: true\ntype: boolean\n',
  'key: a#b\ntype: boolean\n',
  'key: a\n  b\ntype: boolean\n',
  'key: a\n\n  b\ntype: boolean\n',
  'key: |\n  a\ntype: boolean\n',
  'key:\n  a\ntype: boolean\n',
  'key : a\ntype: boolean\n',
  '"key": a\ntype: boolean\n',
  '"k\\x65y": a\ntype: boolean\n',
  '? key\n: a\ntype: boolean\n',
  'description: &k key\n*k : a\ntype: boolean\n',
  '{ key: a, type: boolean }\n',
  '--- { key: a, type: boolean }\n',
  '!!map\nkey: a\ntype: boolean\n',
  '  key: a\n  type: boolean\n',
  '\uFEFFkey: a\ntype: boolean\n',
  'key: a\nkey: b\ntype: boolean\n',
  "key: 'it''s'\ntype: boolean\n",
])('%j is left to the parser, or read like it', (text) => {
  expect([undefined, parsedKey(text)]).toContain(quickKey(text));
});

test('a quick look never finds another key than the parser', () => {
  const anyKey = fc.oneof(
    fc.string({ minLength: 1, maxLength: 10 }),
    fc.constantFrom('key', 'a b', 'null', '12', 'x: y', '#z'),
  );
  const anyFlag = fc.record(
    { key: anyKey, description: fc.string(), type: fc.constant('boolean'), links: fc.dictionary(anyKey, anyKey) },
    { requiredKeys: ['type'] },
  );
  fc.assert(
    fc.property(anyFlag, fc.constantFrom('any', 'flow', 'block' as const), (flag, collectionStyle) => {
      const text = stringify(flag, { collectionStyle, lineWidth: 10 });
      expect([undefined, parsedKey(text)]).toContain(quickKey(text));
    }),
    propertyRuns(500),
  );
});
