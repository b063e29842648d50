import { expect, test } from 'vitest';
import { constantOutcome } from '../../src/analysis/constness.js';
import { ALWAYS } from '../../src/analysis/expression.js';
import { servedVariants } from '../../src/analysis/served-variants.js';
import { createSimplifier } from '../../src/analysis/simplify-expression.js';
import type { Decision } from '../../src/model/targeting-rule.js';
import type { ProgramRule } from '../../src/optimize/program.js';
import { test as is } from '../support/expressions.js';
import { NOWHERE } from '../support/nowhere.js';
import { rollout, ruleOf, serve } from '../support/program.js';

const german = is('country', 'equals', 'DE');
const split: Decision = {
  kind: 'split',
  entries: [
    { variant: 'a', units: 0, span: NOWHERE },
    { variant: 'b', units: 100_000, span: NOWHERE },
  ],
  span: NOWHERE,
};
const by = (decision: Decision, when = ALWAYS) => ruleOf(when, { decision });
const flag = (
  rules: readonly ProgramRule[],
  parts: { enabled?: boolean; offVariant?: string; isGuarded?: boolean } = {},
) => ({
  enabled: true,
  defaultVariant: 'off',
  isGuarded: false,
  rules,
  ...parts,
});

test.each([
  ['no rules', flag([]), ['off']],
  ['a rule for some', flag([by(serve('on'), german)]), ['off', 'on']],
  ['a rule for everybody', flag([by(serve('on'))]), ['on']],
  [
    'a rule for everybody whom prerequisites or a layer let through',
    flag([by(serve('on'))], { isGuarded: true }),
    ['off', 'on'],
  ],
  ['rules after one for everybody', flag([by(serve('on')), by(serve('b'))]), ['on']],
  ['a full rollout: some may have no key', flag([by(rollout('on', 100_000))]), ['off', 'on']],
  ['an empty rollout', flag([by(rollout('on', 0)), by(serve('b'))]), ['off']],
  ['an empty rollout that sends all on', flag([by(rollout('on', 0, 'next')), by(serve('b'))]), ['b']],
  ['a split with a weight of nothing', flag([by(split)]), ['b', 'off']],
  ['disabled', flag([by(serve('on'))], { enabled: false, offVariant: 'b' }), ['b']],
  ['disabled without an off variant', flag([by(serve('on'))], { enabled: false }), [undefined]],
])('%s', (_, serving, expected) => {
  const served = servedVariants(serving, createSimplifier());
  expect([...(served ?? [])].sort()).toEqual(expected);
});

test('nothing is known about a decision that was reported', () => {
  expect(servedVariants(flag([by({ kind: 'invalid', span: NOWHERE })]), createSimplifier())).toBeUndefined();
});

test('one outcome is a constant', () => {
  expect(constantOutcome(flag([by(serve('on'))]), createSimplifier())).toEqual({ variant: 'on' });
  expect(constantOutcome(flag([by(serve('off'), german)]), createSimplifier())).toEqual({ variant: 'off' });
  expect(constantOutcome(flag([], { enabled: false }), createSimplifier())).toEqual({});
  expect(constantOutcome(flag([by(serve('on'), german)]), createSimplifier())).toBeUndefined();
});
