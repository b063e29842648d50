import { expect, test } from 'vitest';
import { createEvaluator } from '../../src/evaluator/index.js';
import { smallBundle } from '../support/small-bundle.js';

const on = { default: 0 };
const requires = (...keys: string[]) => ({
  requires: keys.map((key) => [key, ['on']] as const),
  default: 1,
  rules: [0],
});
const everybody = { rules: [{ serve: 0 }] };

test('all must serve a wanted variant', () => {
  const { evaluate } = createEvaluator(
    smallBundle({ a: on, b: {}, both: requires('a', 'b'), one: requires('a') }, everybody),
  );
  expect(evaluate('one')).toMatchObject({ variant: 'on', reason: 'TARGETING_MATCH' });
  expect(evaluate('both')).toEqual({ flagKey: 'both', value: false, variant: 'off', reason: 'DEFAULT' });
});

test('a disabled flag holds by its off variant, an unknown one never', () => {
  const bundle = smallBundle(
    {
      dark: { disabled: true, off: 0 },
      gone: requires('nowhere'),
      mute: { disabled: true },
      x: requires('dark'),
      y: requires('mute'),
    },
    everybody,
  );
  const { evaluate } = createEvaluator(bundle);
  expect(['gone', 'x', 'y'].map((key) => evaluate(key).variant)).toEqual(['off', 'on', 'off']);
});

test('a lattice of prerequisites is evaluated flag by flag, not path by path', () => {
  const flags: Record<string, object> = { 'l00-a': on, 'l00-b': on };
  const name = (level: number, side: string) => `l${String(level).padStart(2, '0')}-${side}`;
  for (let level = 1; level < 60; level++)
    for (const side of ['a', 'b']) flags[name(level, side)] = requires(name(level - 1, 'a'), name(level - 1, 'b'));
  expect(createEvaluator(smallBundle(flags, everybody)).evaluate('l59-a').variant).toBe('on');
});

test('cycles, which no compiler writes, end', () => {
  const { evaluate, evaluateAll } = createEvaluator(
    smallBundle({ a: requires('b'), b: requires('a'), self: requires('self') }, everybody),
  );
  expect(['a', 'b', 'self'].map((key) => evaluate(key).reason)).toEqual(['DEFAULT', 'DEFAULT', 'DEFAULT']);
  expect(evaluateAll().size).toBe(3);
});

test('a chain longer than any stack is an error in the details, not an exception', () => {
  const flags: Record<string, object> = { f000000: on };
  const name = (index: number) => `f${String(index).padStart(6, '0')}`;
  for (let index = 1; index < 50_000; index++) flags[name(index)] = requires(name(index - 1));
  expect(createEvaluator(smallBundle(flags, everybody)).evaluate(name(49_999))).toMatchObject({ errorCode: 'GENERAL' });
});
