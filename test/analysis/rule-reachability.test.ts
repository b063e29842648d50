import { expect, test } from 'vitest';
import { ALWAYS, type Expression } from '../../src/analysis/expression.js';
import { type ReachabilityRule, ruleReachability } from '../../src/analysis/rule-reachability.js';
import { createSimplifier } from '../../src/analysis/simplify-expression.js';
import type { Decision } from '../../src/model/targeting-rule.js';
import { any, test as is, not } from '../support/expressions.js';
import { NOWHERE } from '../support/nowhere.js';

const serve: Decision = { kind: 'serve', variant: 'on', span: NOWHERE };
const rollout = (onMiss: 'default' | 'next'): Decision => ({
  kind: 'rollout',
  variant: 'on',
  units: 100_000,
  onMiss,
  span: NOWHERE,
});
const split: Decision = { kind: 'split', entries: [{ variant: 'on', units: 100_000, span: NOWHERE }], span: NOWHERE };
const rule = (
  when: Expression,
  decision: Decision = serve,
  window: { from?: number; until?: number } = {},
): ReachabilityRule => ({ when, decision, ...window });
const kinds = (...rules: ReachabilityRule[]) => ruleReachability(rules, createSimplifier()).map(({ kind }) => kind);

const german = is('country', 'equals', 'DE');
const adult = is('age', 'gte', 18);

test('rules after one for everybody are unreachable', () => {
  expect(ruleReachability([rule(ALWAYS), rule(german), rule(ALWAYS)], createSimplifier())).toEqual([
    { kind: 'reachable' },
    { kind: 'unreachable', after: 0 },
    { kind: 'unreachable', after: 0 },
  ]);
});

test.each([
  ['a rollout to the default variant', rollout('default'), 'unreachable'],
  ['a full rollout that sends those without a key on', rollout('next'), 'reachable'],
  ['a split, which gives those without a key the default variant', split, 'unreachable'],
  ['a decision that was reported', { kind: 'invalid', span: NOWHERE } as const, 'reachable'],
])('after %s', (_, decision, expected) => {
  expect(kinds(rule(ALWAYS, decision), rule(german))).toEqual(['reachable', expected]);
});

test('a time window leaves the time outside it to later rules', () => {
  expect(kinds(rule(ALWAYS, serve, { from: 5 }), rule(german))).toEqual(['reachable', 'reachable']);
  expect(kinds(rule(ALWAYS, serve, { until: 5 }), rule(german))).toEqual(['reachable', 'reachable']);
});

test('a contradiction never matches', () => {
  expect(kinds(rule({ kind: 'all', operands: [german, not(german)] }), rule(german))).toEqual([
    'never-matches',
    'reachable',
  ]);
});

test('a rule is shadowed by the one that covers it, or by several together', () => {
  const minor = is('age', 'lt', 18);
  const rules = [
    rule(adult),
    rule(german),
    rule(is('age', 'gt', 30)),
    rule(minor),
    rule(is('age', 'exists', true)),
    rule(any(adult, minor)),
  ];
  expect(ruleReachability(rules, createSimplifier())).toEqual([
    { kind: 'reachable' },
    { kind: 'reachable' },
    { kind: 'shadowed', by: [0] },
    { kind: 'reachable' },
    { kind: 'reachable' },
    { kind: 'shadowed', by: [4] },
  ]);
  expect(ruleReachability([rule(adult), rule(minor), rule(any(adult, minor))], createSimplifier())[2]).toEqual({
    kind: 'shadowed',
    by: [0, 1],
  });
});

test('a rule whose window lies in that of an earlier one is shadowed', () => {
  const open = { from: 5, until: 9 };
  expect(kinds(rule(german, serve, open), rule(german, serve, { from: 6, until: 9 }))).toEqual([
    'reachable',
    'shadowed',
  ]);
  expect(kinds(rule(german, serve, open), rule(german, serve, { from: 6 }))).toEqual(['reachable', 'reachable']);
  expect(kinds(rule(ALWAYS, serve, open), rule(german))).toEqual(['reachable', 'reachable']);
});
