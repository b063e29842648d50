import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import type { SyntaxNode } from '../../src/syntax/nodes.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { toValue } from '../../src/syntax/to-value.js';
import { describeDiagnostics } from '../support/describe-diagnostics.js';

function parse(text: string) {
  const sink = createDiagnosticList();
  const node = parseYaml({ path: 'a.yaml', text }, sink);
  return { node, found: describeDiagnostics(sink.diagnostics) };
}

const plain = (node: SyntaxNode | undefined): unknown =>
  node === undefined ? undefined : JSON.parse(JSON.stringify(toValue(node)));

/** Every node as the text its span covers. */
function spansOf(node: SyntaxNode): readonly string[] {
  const own = node.span.file.text.slice(node.span.start, node.span.end);
  if (node.kind === 'list') return [own, ...node.items.flatMap(spansOf)];
  if (node.kind === 'scalar') return [own];
  return [
    own,
    ...node.entries.flatMap(({ key, value }) => [
      key.span.file.text.slice(key.span.start, key.span.end),
      ...spansOf(value),
    ]),
  ];
}

test.each([
  ['a: on\nb: yes\nc: 2026-10-01\nd: 2.4.1', { a: 'on', b: 'yes', c: '2026-10-01', d: '2.4.1' }],
  ['a: 012\nb: 0o14\nc: 1e3\nd: 0x1F\ne: -0\nf: 1.50', { a: 12, b: 12, c: 1000, d: 31, e: 0, f: 1.5 }],
  ['a: true\nb: ~\nc:\nd: "true"\ne: !!str 12', { a: true, b: null, c: null, d: 'true', e: '12' }],
  ['1.10: a\ntrue: b\n~: c\n0x1F: d', { '1.10': 'a', true: 'b', '~': 'c', '0x1F': 'd' }],
  ['a: &x [1, 2]\nb: *x\nc: { *x : 1 }'.replace('{ *x : 1 }', '[*x]'), { a: [1, 2], b: [1, 2], c: [[1, 2]] }],
  ['a: |\n  x\n\n  y\nb: >-\n  x\n  y\n', { a: 'x\n\ny\n', b: 'x y' }],
  ['--- # first\na: 1\n...\n', { a: 1 }],
  ['%YAML 1.2\n---\na: 1\n', { a: 1 }],
  ['"<<": 1', { '<<': 1 }],
  ['{a, b: [c: d]}', { a: null, b: [{ c: 'd' }] }],
])('%j', (text, value) => {
  expect(parse(text)).toMatchObject({ found: [] });
  expect(plain(parse(text).node)).toEqual(value);
});

test('keys of prototypes are keys', () => {
  const { node } = parse('__proto__: { a: 1 }\nconstructor: b\n');
  expect(node === undefined ? '' : JSON.stringify(toValue(node))).toBe('{"__proto__":{"a":1},"constructor":"b"}');
});

describe('spans', () => {
  test.each([
    ['a: 1\n', ['a: 1', 'a', '1']],
    ['# c\na:\n  b: "x y" # d\n\n# e\n', ['a:\n  b: "x y"', 'a', 'b: "x y"', 'b', '"x y"']],
    ['- a\n- [b, c]\n\n', ['- a\n- [b, c]', 'a', '[b, c]', 'b', 'c']],
    ['{ a: &x !!str 1 }', ['{ a: &x !!str 1 }', 'a', '1']],
    ['\ufeffa: 1\r\nb: 2\r\n', ['a: 1\r\nb: 2', 'a', '1', 'b', '2']],
    ['a:\n  -\n  - b\n', ['a:\n  -\n  - b', 'a', '-\n  - b', '', 'b']],
    ['a: |\n  x\n  y\nb: 1', ['a: |\n  x\n  y\nb: 1', 'a', '|\n  x\n  y\n', 'b', '1']],
    ["'a': ü🎉\n", ["'a': ü🎉", "'a'", 'ü🎉']],
  ])('%j', (text, expected) => {
    const { node, found } = parse(text);
    expect(found).toEqual([]);
    expect(node === undefined ? [] : spansOf(node)).toEqual(expected);
  });

  test('an alias is the node of its anchor', () => {
    const { node } = parse('a: &x { b: 1 }\nc: *x\n');
    if (node?.kind !== 'map') throw new Error('not a map');
    expect(node.entries[1]?.value).toBe(node.entries[0]?.value);
  });
});

describe('mistakes', () => {
  test.each([
    ['', ['yaml/parse 1:1']],
    ['# only a comment\n', ['yaml/parse 1:1 #']],
    ['---\n', ['yaml/parse 1:1 -']],
    ['a: "x\nb: 1\n', ['yaml/parse 1:4 "']],
    ["a: 'x", ["yaml/parse 1:4 '"]],
    ['a: [1, 2\n', ['yaml/parse 1:4 [']],
    ['a: {b: 1\nc: 2\n', ['yaml/parse 2:1 c']],
    ['a:\n  b: 1\n c: 2\n', ['yaml/parse 3:1']],
    ['a: b: c\nd: @x\ne: `y`\n', ['yaml/parse 1:4 b', 'yaml/parse 2:4 @', 'yaml/parse 3:4 `']],
    ['- a\nb: 1\n', ['yaml/parse 2:1 b']],
    ['a: 1\n- b\n', ['yaml/parse 2:1 -']],
    ['a: "\\q"\n', ['yaml/parse 1:5 \\\\']],
    ['? [a]\n: 1\n', ['yaml/parse 1:3 [']],
    ['a: *b\n', ['yaml/parse 1:4 *b']],
    ['a: &b [*b]\n', ['yaml/parse 1:8 *b']],
    ['a: 1\nb\u0000: 1\n', ['yaml/parse 2:2 \\u0000']],
    ['a: \ud800\n', ['yaml/parse 1:4 \\ud800']],
    ['a: "\\ud800"\n', ['yaml/parse 1:4 "\\\\ud800"']],
    ['a: 1\na: 2\n"a": 3\n', ['yaml/duplicate-key 2:1 a', 'yaml/duplicate-key 3:1 "a"']],
    ['1: a\n"1": b\n', ['yaml/duplicate-key 2:1 "1"']],
    ['%YAML 1.1\n---\na: on\n', ['yaml/directive 1:1 %YAML 1.1']],
    ['%TAG ! tag:x,2000:\n%FOO\n---\na: 1\n', ['yaml/directive 1:1 %TAG ! tag:x,2000:', 'yaml/directive 2:1 %FOO']],
    ['<<: { a: 1 }\nb: 2\n', ['yaml/merge-key 1:1 <<']],
    ['a: 1\n---\nb: 2\n---\nc: 3\n', ['yaml/multi-document 2:1 ---']],
    ['a: !secret x\nb: !!binary aGk=\n', ['yaml/unknown-tag 1:4 !secret', 'yaml/unknown-tag 2:4 !!binary']],
    [
      'a: [.inf, -.INF, .nan, 1e400]\n',
      ['.inf', '-.INF', '.nan', '1e400'].map(
        (source, index) => `yaml/unsafe-number 1:${[5, 11, 18, 24][index]} ${source}`,
      ),
    ],
    ['a: 9007199254740993\nb: 9007199254740991\nc: 1e20\n', ['yaml/unsafe-number 1:4 9007199254740993']],
  ])('%j', (text, expected) => {
    expect(parse(text).found).toEqual(expected);
  });

  test('what is left out is named by the map around it', () => {
    const { node } = parse('a: .inf\nb: [1, .nan, { c: .inf, d: 2 }]\ne: { f: *x }\ng: 1\n');
    expect(plain(node)).toEqual({ b: [1, { d: 2 }], e: {}, g: 1 });
    if (node?.kind !== 'map') throw new Error('not a map');
    expect(node.damaged).toEqual(new Set(['a', 'b']));
  });

  test('merged fields are there all the same, so that nothing else is reported about them', () => {
    expect(plain(parse('a: &a { x: 1, y: 2 }\nb: { <<: *a, y: 3 }\nc: { <<: [*a, { z: 4 }] }\n').node)).toEqual({
      a: { x: 1, y: 2 },
      b: { y: 3, x: 1 },
      c: { x: 1, y: 2, z: 4 },
    });
  });

  test('without an effect of the directive', () => {
    expect(plain(parse('%YAML 1.1\n---\na: on\nb: 012\n').node)).toEqual({ a: 'on', b: 12 });
  });
});

describe('hostile texts end in one finding, soon', () => {
  const bomb = Array.from({ length: 30 }, (_, level) =>
    level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
  ).join('\n');
  const chain = Array.from({ length: 3000 }, (_, level) =>
    level === 0 ? '- &a0 [x]' : `- &a${level} [*a${level - 1}]`,
  ).join('\n');
  const stairs = Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
  test.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
    ['keys on a line', 'a: '.repeat(100_000)],
    ['stairs', stairs],
    ['commas', 'a,'.repeat(500_000).replace(/^/, '[').concat(']')],
    ['alias bomb', bomb],
    ['alias chain', chain],
    ['closing brackets', ']'.repeat(1_000_000)],
    ['NUL', '\0'.repeat(1_000_000)],
    ['open quote', `a: "${'x'.repeat(1_000_000)}`],
    ['a very long key', `${'a'.repeat(1_000_000)}: 1`],
  ])('%s', (_, text) => {
    expect(parse(text).found).toHaveLength(1);
  });

  test('a long line, many keys and many documents are read', () => {
    expect(parse(`a: ${'x'.repeat(1_000_000)}`).found).toEqual([]);
    expect(parse(Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`).join('\n')).found).toEqual([]);
    expect(parse('---\na\n'.repeat(50_000)).found).toHaveLength(1);
  });

  test('nesting of 90 levels is fine', () => {
    expect(parse(`${'['.repeat(90)}1${']'.repeat(90)}`).found).toEqual([]);
  });
});

test('never throws, and every span lies in the text', () => {
  const fragment = fc.constantFrom(
    ...[
      'a',
      'b: ',
      '- ',
      '? ',
      ': ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '|\n',
      '>-\n',
      '\n',
      '\r\n',
      '  ',
      '\t',
      '#',
      ' # ',
    ],
    ...[
      '&a ',
      '*a',
      '!x ',
      '!!int ',
      '%YAML 1.1\n',
      '---\n',
      '...\n',
      '<<: ',
      '.inf',
      '012',
      '~',
      '\ufeff',
      '\0',
      '\ud800',
      '@',
      '`',
      '\\',
    ],
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 25 }), (fragments) => {
      const text = fragments.join('');
      const sink = createDiagnosticList();
      const node = parseYaml({ path: 'a.yaml', text }, sink);
      expect(node !== undefined || sink.diagnostics.length > 0).toBe(true);
      for (const { span } of [...sink.diagnostics, ...(node === undefined ? [] : [node])]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3000 },
  );
});
