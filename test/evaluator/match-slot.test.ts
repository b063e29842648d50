import { expect, test } from 'vitest';
import { createEvaluator } from '../../src/evaluator/index.js';
import { smallBundle } from '../support/small-bundle.js';

const SLOTS = { a: [0, 50_000], b: [50_000, 95_000] } as const;
const bundle = smallBundle(
  { a: { rules: [0], slot: [0, ...SLOTS.a] }, b: { rules: [0], slot: [0, ...SLOTS.b] } },
  { rules: [{ serve: 0 }], layers: [{ bucketBy: ['targetingKey'], salt: 'layer:checkout' }] },
);
const { evaluate } = createEvaluator(bundle);

test('flags of a layer exclude each other exactly, and the holdout has its share', () => {
  const count = { a: 0, b: 0, both: 0, none: 0 };
  for (let index = 0; index < 100_000; index++) {
    const targetingKey = `user-${index}`;
    const isOn = (key: string) => evaluate(key, { targetingKey }).variant === 'on';
    const [a, b] = [isOn('a'), isOn('b')];
    count[a && b ? 'both' : a ? 'a' : b ? 'b' : 'none']++;
  }
  expect(count.both).toBe(0);
  expect(Math.abs(count.a - 50_000)).toBeLessThan(500);
  expect(Math.abs(count.b - 45_000)).toBeLessThan(500);
  expect(Math.abs(count.none - 5_000)).toBeLessThan(500);
});

test('without a key a context is outside every slot', () => {
  expect(evaluate('a', {})).toEqual({ flagKey: 'a', value: false, variant: 'off', reason: 'DEFAULT' });
});
