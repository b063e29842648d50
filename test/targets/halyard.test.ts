import { expect, test } from 'vitest';
import { ALWAYS, NEVER } from '../../src/analysis/expression.js';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import type { Decision } from '../../src/model/targeting-rule.js';
import { halyard } from '../../src/targets/halyard.js';
import { buildBundle } from '../../src/targets/halyard-bundle.js';
import { all, test as is, not } from '../support/expressions.js';
import { NOWHERE } from '../support/nowhere.js';
import { flagOf, programOf, rollout, ruleOf, serve } from '../support/program.js';

const german = is('country', 'equals', 'DE');
const span = NOWHERE;
const OUTPUT = { name: 'server', audience: 'server', target: 'halyard', context: {}, span } as const;

test('tables hold each row once, in the order of first use', () => {
  const rules = () => [ruleOf(all(is('age', 'gt', 18), not(german))), ruleOf(german, { decision: rollout('on', 500) })];
  const program = programOf([flagOf('a', { rules: rules() }), flagOf('b', { rules: rules() }), flagOf('c')]);
  expect(buildBundle(program)).toEqual({
    formatVersion: expect.any(String),
    environment: 'production',
    audience: 'server',
    values: [true, false],
    variants: [
      [
        ['on', 0],
        ['off', 1],
      ],
    ],
    conditions: [
      ['gt', 'age', 18],
      ['equals', 'country', 'DE'],
      ['not', 1],
      ['all', 0, 2],
    ],
    rules: [
      { if: 3, serve: 0 },
      { if: 1, serve: 0, rollout: 500 },
    ],
    layers: [],
    bodies: [
      { type: 'boolean', variants: 0, default: 1, rules: [0, 1] },
      { type: 'boolean', variants: 0, default: 1 },
    ],
    keys: 'a\nb\nc',
    flags: [0, 0, 1],
  });
});

const split: Decision = {
  kind: 'split',
  entries: [
    { variant: 'off', units: 40_000, span },
    { variant: 'on', units: 60_000, span },
  ],
  span,
};
const ramp: Decision = { kind: 'ramp', variant: 'on', steps: [{ at: 7, units: 10, span }], onMiss: 'next', span };

test.each([
  ['everyone', ruleOf(), { serve: 0 }],
  ['nobody', ruleOf(NEVER), { if: 0, serve: 0 }],
  ['a window', ruleOf(ALWAYS, { from: 1, until: 2 }), { from: 1, until: 2, serve: 0 }],
  [
    'a rollout to the next rule',
    ruleOf(ALWAYS, { decision: rollout('off', 0, 'next') }),
    { serve: 1, rollout: 0, next: true },
  ],
  ['a ramp', ruleOf(ALWAYS, { decision: ramp, salt: 's' }), { serve: 0, ramp: [[7, 10]], next: true, salt: 's' }],
  [
    'a split',
    ruleOf(ALWAYS, { decision: split }),
    {
      split: [
        [1, 40_000],
        [0, 60_000],
      ],
    },
  ],
])('rule: %s', (_, rule, expected) => {
  expect(buildBundle(programOf([flagOf('a', { rules: [rule] })])).rules).toEqual([expected]);
});

test('a body says what differs from the defaults', () => {
  const written = { bucketBy: ['userId'], salt: 'pepper', input: '{salt}{key}' };
  const layer = { bucketBy: 'random', salt: 'layer:l', profile: 'flagd-v2', input: '{salt}/{key}/' } as const;
  const flag = flagOf('a', {
    enabled: false,
    offVariant: 'off',
    bucketing: { ...written, profile: 'flagd-v2' },
    prerequisites: [{ flag: 'b', variants: ['on', 'off'] }],
    slot: { layer: 'l', bucketing: layer, from: 5, to: 10 },
  });
  const bundle = buildBundle(programOf([flag]));
  expect(bundle.bodies).toEqual([
    {
      type: 'boolean',
      variants: 0,
      default: 1,
      off: 1,
      disabled: true,
      ...written,
      requires: [['b', ['on', 'off']]],
      slot: [0, 5, 10],
    },
  ]);
  expect(bundle.layers).toEqual([{ bucketBy: 'random', salt: 'layer:l' }]);
});

test('another encoding of what is hashed is no text, and asks for a newer reader', () => {
  const bucketing = { bucketBy: ['targetingKey'], salt: 'a', profile: 'flagd-v3', input: '{salt}/{key}/' } as const;
  const slot = { layer: 'l', bucketing: { ...bucketing, salt: 'layer:l' }, from: 5, to: 10 };
  const bundle = buildBundle(programOf([flagOf('a', { bucketing, slot })]));
  const input = { text: '{salt}/{key}/', encoding: 'cbor' };
  expect(bundle.formatVersion).toBe('1.1');
  expect(bundle.bodies).toEqual([{ type: 'boolean', variants: 0, default: 1, input, slot: [0, 5, 10] }]);
  expect(bundle.layers).toEqual([{ bucketBy: ['targetingKey'], salt: 'layer:l', input }]);
  expect(buildBundle(programOf([flagOf('a')])).formatVersion).toBe('1.0');
});

test('payloads and hashed tests have their place', () => {
  const variants = [
    { name: 'on', value: true, payload: { a: 1 } },
    { name: 'off', value: false },
  ];
  const hashed = { kind: 'test', attribute: 'email', operator: 'equals', operand: 'h', hashSalt: 's' } as const;
  const bundle = buildBundle(
    programOf([flagOf('a', { variants, rules: [ruleOf(hashed, { decision: serve('off') })] })]),
  );
  expect(bundle.variants).toEqual([
    [
      ['on', 0, 1],
      ['off', 2],
    ],
  ]);
  expect(bundle.values).toEqual([true, { a: 1 }, false]);
  expect(bundle.conditions).toEqual([['equals', 'email', 'h', 's']]);
});

test('a target emits one file, the same each time', () => {
  const emit = () => halyard.emit(programOf([flagOf('a'), flagOf('b')]), createDiagnosticList(), OUTPUT);
  expect(emit()).toEqual(emit());
  expect(emit()).toMatchObject([{ name: '', extension: 'json', flags: 2 }]);
});

test('a bundle that no evaluator would accept is an error', () => {
  const chain = Array.from({ length: 1_100 }, (_, index) =>
    flagOf(`f${index}`, { prerequisites: index === 0 ? [] : [{ flag: `f${index - 1}`, variants: ['on'] }] }),
  );
  const sink = createDiagnosticList();
  halyard.emit(programOf([...chain].sort((left, right) => (left.key < right.key ? -1 : 1))), sink, OUTPUT);
  expect(sink.diagnostics).toMatchObject([{ id: 'limit/bundle-refused', environment: 'production' }]);
});
