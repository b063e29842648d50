import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { printYaml } from '../../src/syntax/print-yaml.js';
import { toValue } from '../../src/syntax/to-value.js';
import type { JsonValue } from '../../src/util/json.js';

function readBack(text: string): unknown {
  const sink = createDiagnosticList();
  const node = parseYaml({ path: 'a.yaml', text }, sink);
  expect(sink.diagnostics, text).toEqual([]);
  return node === undefined ? undefined : JSON.parse(JSON.stringify(toValue(node)));
}

const awkward = [
  ...[
    'on',
    'off',
    'yes',
    'no',
    'y',
    'N',
    'null',
    '~',
    'true',
    'False',
    '',
    ' ',
    ' a',
    'a ',
    'a  b',
    '-',
    '- a',
    '?',
    '? a',
  ],
  ...[
    '012',
    '0o14',
    '0b11',
    '1e3',
    '.inf',
    '.nan',
    '1_000',
    '1:20',
    '2.4.1',
    '1.10',
    '08',
    '+1',
    '.5',
    '1.',
    '0x1F',
    '-0',
  ],
  ...[
    'a: b',
    'a:',
    ':a',
    'a #b',
    '#a',
    'a#b',
    '@a',
    '`a',
    '%a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '>=2.3.0',
    '<<',
    '=',
    '^1.2',
    '~1.2',
  ],
  ...[
    '[a]',
    '{a}',
    'a, b',
    'a]',
    '"a"',
    "'a'",
    "it's",
    '---',
    '...',
    '--- a',
    'a\nb',
    'a\n',
    'a\n\n',
    '\na',
    ' a\nb',
    '\n',
    '\n\n',
  ],
  ...[
    'a\r\nb',
    'a\tb',
    '\ta\nb',
    'a\u0000b',
    'a\u007fb',
    'a\u0085b',
    'a\u2028b',
    '\ufeffa',
    'a\ufffeb',
    'ü',
    '🎉',
    'a\n---\nb',
  ],
  ...['2026-10-01', '2026-12-20T00:00:00Z', '__proto__', 'constructor', 'x'.repeat(2000), 'a\n  b\n\n   \nc'],
];
const text = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary' }).filter((value) => !/\p{Cs}/u.test(value)),
);
const scalar = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 4, noNullPrototype: false }),
  ),
}));

test.each(awkward)('%j is read back, as value, as key and as item', (value) => {
  for (const written of [value, { [value]: value }, [value, [value]], { a: [value], b: { c: value } }])
    expect(readBack(printYaml(written))).toEqual(JSON.parse(JSON.stringify(written)));
});

test('any JSON is read back', () => {
  fc.assert(
    fc.property(tree, (value) => {
      expect(readBack(printYaml(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 500 },
  );
});

test('a flag is printed in the style of the documentation', () => {
  const flag = {
    description: 'One-page checkout replaces the three-step flow.',
    owner: '@payments',
    created: '2026-10-01',
    links: { ticket: 'PAY-1234' },
    tags: ['web', 'checkout'],
    type: 'boolean',
    variants: { on: true, off: false },
    defaultVariant: 'off',
    environments: {
      staging: { serve: 'on' },
      production: {
        rules: [
          {
            name: 'dach-ramp',
            if: { country: ['DE', 'AT'], appVersion: { semver: '>=2.3.0' }, not: { plan: 'free' } },
            serve: 'on',
            rollout: 25,
          },
        ],
      },
    },
  };
  expect(printYaml(flag, { comment: ['imported', ''] })).toBe(`# imported
#
description: One-page checkout replaces the three-step flow.
owner: "@payments"
created: 2026-10-01
links: { ticket: PAY-1234 }
tags: [web, checkout]
type: boolean
variants: { on: true, off: false }
defaultVariant: off
environments:
  staging: { serve: on }
  production:
    rules:
      - name: dach-ramp
        if:
          country: [DE, AT]
          appVersion: { semver: ">=2.3.0" }
          not: { plan: free }
        serve: on
        rollout: 25
`);
});

test('several lines become a literal block, and maps keep the order of number-like keys', () => {
  const value = new Map<string, string | ReadonlyMap<string, number>>([
    ['description', 'First line.\n\nSecond line.\n'],
    ['split', new Map(Object.entries({ b: 50 }).concat([['1', 50]]))],
  ]);
  expect(printYaml(value)).toBe('description: |\n  First line.\n\n  Second line.\nsplit: { b: 50, "1": 50 }\n');
});

test.each([
  [{}, '{}\n'],
  [[], '[]\n'],
  ['a', 'a\n'],
  [null, 'null\n'],
  [{ a: {}, b: [] }, 'a: {}\nb: []\n'],
  [[[1, 2], [3]], '- [1, 2]\n- [3]\n'],
  [[{ key: 'a', retired: '2026-08-01' }], '- { key: a, retired: 2026-08-01 }\n'],
])('%j', (value, expected) => {
  expect(printYaml(value)).toBe(expected);
});
