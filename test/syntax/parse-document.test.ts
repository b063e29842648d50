import { describe, expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import type { DocumentKind, SyntaxNode } from '../../src/syntax/nodes.js';
import { parseDocument } from '../../src/syntax/parse-document.js';
import { describeDiagnostics } from '../support/describe-diagnostics.js';

/** The tree as JSON, with the damaged names of a map under `!`. */
function outline(node: SyntaxNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(outline);
  const entries = node.entries.map(({ key, value }) => [key.value, outline(value)] as const);
  return Object.fromEntries(node.damaged === undefined ? entries : [...entries, ['!', [...node.damaged].sort()]]);
}

function parse(text: string, kind: DocumentKind = 'flag') {
  const sink = createDiagnosticList();
  const document = parseDocument({ path: 'a.yaml', text }, kind, sink);
  const { diagnostics } = sink;
  return { outline: outline(document.root), diagnostics, found: describeDiagnostics(diagnostics), document };
}

const rules = (text: string) => parse(`type: boolean\nrules:\n  - ${text}\n`).outline;

describe('what is wrong is cut out and named', () => {
  test.each([
    ['type: boolean\nowner: 5\n', { type: 'boolean', '!': ['owner'] }],
    ['tpye: boolean\n', { '!': ['tpye', 'type'] }],
    ['owner: x\n', { owner: 'x', '!': ['type'] }],
    ['type: boolean\ntags: [a, 1]\n', { type: 'boolean', tags: ['a'], '!': ['tags'] }],
    ['type: boolean\ntags: [1]\n', { type: 'boolean', '!': ['tags'] }],
    [
      'type: boolean\nvariants: { on: { value: true, x: 1 }, off: {} }\n',
      { type: 'boolean', variants: { on: { value: true, '!': ['x'] }, '!': ['off'] } },
    ],
    [
      'type: boolean\ntests: [{ name: a }, { name: b, expect: on }]\n',
      { type: 'boolean', tests: [{ name: 'b', expect: 'on' }], '!': ['tests'] },
    ],
    ['type: boolean\nlinks: { a: b, a: c }\n', { type: 'boolean', links: { a: 'b', '!': ['a'] } }],
  ])('%j', (text, expected) => {
    expect(parse(text).outline).toEqual(expected);
    expect(parse(text).document.damaged).toBe(true);
  });
});

describe('a targeting rule never widens in silence', () => {
  test.each([
    ['{ if: staff, serve: on }', { serve: 'on', '!': ['if'] }],
    ['{ if: { a: { gtt: 5 } }, serve: on }', { if: { '!': ['a'] }, serve: 'on' }],
    ['{ if: { a: { gtt: 5, lt: 9 } }, serve: on }', { if: { a: { lt: 9, '!': ['gt', 'gtt'] } }, serve: 'on' }],
    ['{ if: { all: [{ a: 1 }, 5] }, serve: on }', { if: { all: [{ a: 1 }], '!': ['all'] }, serve: 'on' }],
    ['{ if: { a: [x, [y]] }, serve: on }', { if: { a: ['x'], '!': ['a'] }, serve: 'on' }],
    ['{ if: { a: 1 } }', { if: { a: 1 }, '!': ['serve'] }],
    ['{ serve: on, rollout: "5" }', { serve: 'on', '!': ['rollout'] }],
    ['{ serve: on, split: { on: 100 } }', { split: { on: 100 }, '!': ['serve'] }],
    ['{ split: 5 }', { '!': ['serve', 'split'] }],
    ['{ serve: on, rolout: 5, onMiss: next }', { serve: 'on', '!': ['onMiss', 'rollout', 'rolout'] }],
  ])('%s', (text, expected) => {
    expect(rules(text)).toEqual({ type: 'boolean', rules: [expected] });
  });
});

test('nothing is left of a file that is something else', () => {
  expect(parse('- type: boolean\n').document.root).toBeUndefined();
  expect(parse('a: "x\n').document.root).toBeUndefined();
});

test('a right file is not damaged', () => {
  expect(parse('type: boolean\n')).toMatchObject({
    outline: { type: 'boolean' },
    found: [],
    document: { damaged: false },
  });
});

describe('suggestions', () => {
  test.each([
    ['rulez: []', 'rules'],
    ['defaltVariant: off', 'defaultVariant'],
    ['audience: cleint', 'client'],
    ['owner: 12', '"12"'],
    ['owner: 1.10', '"1.10"'],
    ['enabled: no', 'false'],
    ['rules: [{ serve: on, rollout: "25%" }]', '25'],
    ['rules: [{ serve: on, if: { a: { startWith: b } } }]', 'startsWith'],
    ['zzzzzzzz: 1', undefined],
    ['audience: everybody', undefined],
  ])('%s', (line, suggestion) => {
    expect(parse(`type: boolean\n${line}\n`).diagnostics.map((found) => found.suggestion)).toEqual([suggestion]);
  });

  test('an unknown operator is told all operators', () => {
    const [found] = parse('type: boolean\nrules: [{ serve: on, if: { a: { is: b } } }]\n').diagnostics;
    expect(found?.message).toContain('operator `is`');
    expect(found?.notes?.join()).toContain('`includesAll`');
  });
});

test('all mistakes of a file are found in one run', () => {
  const text = `type: boolean
ownr: x
tags: web
rules:
  - if: { a: { gtt: 5 }, all: [{ b: [[1]] }] }
    serv: on
  - serve: on
    rollout: x
    until: 5
`;
  expect(parse(text).found).toEqual([
    'schema/unknown-key 2:1 ownr',
    'schema/invalid 3:7 web',
    'schema/unknown-key 5:16 gtt',
    'schema/invalid 5:38 [1]',
    'schema/unknown-key 6:5 serv',
    'schema/invalid 8:14 x',
    'schema/invalid 9:12 5',
  ]);
});

test('an alias to something wrong is one finding', () => {
  const text = 'type: boolean\nrules:\n  - &r { serve: on, rollout: x }\n  - *r\n';
  expect(parse(text).found).toEqual(['schema/invalid 3:30 x']);
});
