import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bundle, WireBody } from '../../src/bundle/bundle.js';
import { printBundle } from '../../src/bundle/print-bundle.js';
import { isUnreadable, readBundle } from '../../src/bundle/read-bundle.js';
import { createEvaluator } from '../../src/evaluator/index.js';
import { operators } from '../../src/operators/index.js';
import { RICH_BUNDLE } from '../support/rich-bundle.js';
import { smallBundle } from '../support/small-bundle.js';

const schema = JSON.parse(readFileSync(new URL('../../schemas/bundle.schema.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allErrors: true,
}).compile(schema);

const isRefused = (value: unknown) => isUnreadable(readBundle(JSON.stringify(value)));

/** The rich bundle with the value at a path replaced, or removed if that is `undefined`. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = JSON.parse(printBundle(RICH_BUNDLE));
  let holder = copy as object;
  for (const name of path.slice(0, -1)) holder = Reflect.get(holder, name);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return copy;
}

describe('what is read', () => {
  test('is what was printed', () => {
    expect(readBundle(printBundle(RICH_BUNDLE))).toEqual(RICH_BUNDLE);
    expect(isValid(RICH_BUNDLE)).toBe(true);
    expect(readBundle(printBundle(smallBundle({})))).toEqual(smallBundle({}));
  });

  test.each<[(string | number)[], unknown]>([
    [['formatVersion'], '1.7'],
    [['later'], { any: 'thing' }],
    [['bodies', 0, 'later'], 1],
    [['rules', 0, 'later'], 1],
    [['layers', 0, 'later'], 1],
    [['rules', 2, 'ramp'], []],
    [['layers', 0, 'input'], '{key}{salt}{key}'],
    [['bodies', 0, 'requires', 0, 0], 'a flag of another bundle'],
  ])('may have %j = %j', (path, value) => {
    const bundle = changed(path, value);
    expect(isRefused(bundle)).toBe(false);
    expect(isValid(bundle)).toBe(true);
  });
});

test('the schema knows every operator', () => {
  expect(schema.$defs.condition.else.prefixItems[0].enum).toEqual(operators.map(({ name }) => name).sort());
});

describe('what is refused', () => {
  test.each([
    '',
    '{',
    'null',
    '[]',
    '5',
    '"x"',
    '{}',
    '{"formatVersion":"1.0"}',
    '\u0000',
    '{"__proto__":{"formatVersion":"1.0"}}',
  ])('%j', (text) => {
    expect(readBundle(text)).toHaveProperty('message');
  });

  test.each<[(string | number)[], unknown]>([
    [['formatVersion'], '2.0'],
    [['formatVersion'], '0.9'],
    [['formatVersion'], 1],
    [['formatVersion'], undefined],
    [['values'], {}],
    [['environment'], undefined],
    [['variants', 0, 0], ['on']],
    [['variants', 0, 0, 1], -1],
    [['conditions', 0], []],
    [
      ['conditions', 0],
      ['in', 'country'],
    ],
    [
      ['conditions', 2],
      ['all', 0.5],
    ],
    [['conditions', 3], ['not']],
    [
      ['conditions', 3],
      ['not', 0, 1],
    ],
    [
      ['conditions', 5],
      ['constant', 'false'],
    ],
    [['conditions', 6, 3], 7],
    [['rules', 0, 'if'], 'x'],
    [['rules', 0, 'from'], '2026'],
    [['rules', 0, 'serve'], undefined],
    [['rules', 1, 'rollout'], 100_001],
    [['rules', 1, 'rollout'], 0.5],
    [['rules', 1, 'ramp'], [[0, 1]]],
    [['rules', 2, 'ramp', 0], [0]],
    [['rules', 3, 'serve'], 0],
    [['rules', 3, 'split', 0, 1], -1],
    [['layers', 0, 'salt'], undefined],
    [['layers', 0, 'input'], '{salt}'],
    [['layers', 0, 'input'], { text: '{salt}', encoding: 'cbor' }],
    [['layers', 0, 'input'], { text: '{key}' }],
    [
      ['bodies', 0, 'input'],
      ['{key}', 'cbor'],
    ],
    [['layers', 0, 'bucketBy'], 'userId'],
    [['bodies', 0, 'type'], 'json'],
    [['bodies', 0, 'default'], undefined],
    [['bodies', 0, 'requires'], ['share']],
    [
      ['bodies', 0, 'slot'],
      [0, 0],
    ],
    [['bodies', 0], null],
    [['flags', 0], '0'],
    [['keys'], ['checkout', 'share']],
  ])('%j = %j, by the reader and by the schema', (path, value) => {
    expect(isRefused(changed(path, value))).toBe(true);
    expect(isValid(changed(path, value))).toBe(false);
  });

  test.each<[(string | number)[], unknown]>([
    [['variants', 0, 0, 1], 4],
    [['variants', 0, 0, 2], 4],
    [
      ['conditions', 0],
      ['not', 0],
    ],
    [['conditions', 2, 1], 3],
    [['rules', 0, 'if'], 7],
    [['rules', 0, 'serve'], 2],
    [['rules', 3, 'split', 0, 0], 2],
    [['bodies', 0, 'variants'], 2],
    [['bodies', 0, 'default'], 2],
    [['bodies', 0, 'off'], 2],
    [['bodies', 0, 'rules', 0], 5],
    [['bodies', 0, 'slot', 0], 1],
    [['bodies', 1, 'requires'], [['share', []]]],
    [['bodies', 1, 'requires'], [['checkout', []]]],
    [['flags', 1], 2],
    [['flags'], [0]],
    [['keys'], 'share\ncheckout'],
    [['keys'], 'share\nshare'],
    [['keys'], 'one'],
  ])('%j = %j, which no schema can see', (path, value) => {
    expect(isRefused(changed(path, value))).toBe(true);
  });
});

describe('what would take too long or too deep', () => {
  const evaluated = (tables: Partial<Bundle>) =>
    smallBundle({ f: { rules: [0] } }, { rules: [{ if: (tables.conditions?.length ?? 1) - 1, serve: 0 }], ...tables });

  test('conditions that unfold to more than anybody can wait for', () => {
    const conditions: Bundle['conditions'][number][] = [['constant', true]];
    for (let index = 1; index < 100; index++) conditions.push(['all', index - 1, index - 1]);
    expect(isRefused(evaluated({ conditions: conditions.slice(0, 15) }))).toBe(false);
    expect(isRefused(evaluated({ conditions }))).toBe(true);
  });

  test('conditions that nest deeper than a stack', () => {
    const chain = (length: number) => [
      ['constant', true] as const,
      ...Array.from({ length }, (_, index) => ['not', index] as const),
    ];
    expect(isRefused(evaluated({ conditions: chain(1000) }))).toBe(false);
    expect(isRefused(evaluated({ conditions: chain(1001) }))).toBe(true);
    const deepest = readBundle(printBundle(evaluated({ conditions: chain(1000) })));
    expect(createEvaluator(deepest as Bundle).evaluate('f').variant).toBe('on');
  });

  test('chains of prerequisites deeper than a stack', () => {
    const chain = (length: number) => {
      const name = (index: number) => `f${String(index).padStart(6, '0')}`;
      const flags: Record<string, Partial<WireBody>> = { [name(0)]: { default: 0 } };
      for (let index = 1; index <= length; index++)
        flags[name(index)] = { requires: [[name(index - 1), ['on']]], rules: [0] };
      return smallBundle(flags, { rules: [{ serve: 0 }] });
    };
    expect(isRefused(chain(1001))).toBe(true);
    const deepest = readBundle(printBundle(chain(1000)));
    expect(createEvaluator(deepest as Bundle).evaluate('f001000').variant).toBe('on');
  });
});

test('whatever is damaged, reading and evaluating never throw, and evaluating what was read gives no error', () => {
  const text = printBundle(RICH_BUNDLE);
  const damage = fc.tuple(
    fc.nat(text.length),
    fc.nat(8),
    fc.constantFrom('', '0', '9', '-1', '"', '[', ']', '{}', ',', 'null', 'true', '1e999', '[0]'),
  );
  fc.assert(
    fc.property(damage, ([at, length, insert]) => {
      const bundle = readBundle(text.slice(0, at) + insert + text.slice(at + length));
      if (isUnreadable(bundle)) return;
      const results = createEvaluator(bundle).evaluateAll({ userId: 'u', country: 'DE', appVersion: '2.4.0' });
      for (const { errorCode } of results.values()) expect([undefined, 'PARSE_ERROR']).toContain(errorCode);
    }),
    { numRuns: 2000 },
  );
});
