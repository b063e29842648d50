import { expect, test } from 'vitest';
import { ALWAYS, type Expression } from '../../src/analysis/expression.js';
import { idleRules } from '../../src/analysis/idle-rules.js';
import type { ReachabilityRule } from '../../src/analysis/rule-reachability.js';
import { createSimplifier } from '../../src/analysis/simplify-expression.js';
import { test as is } from '../support/expressions.js';
import { rollout, ruleOf, serve } from '../support/program.js';

const german = is('country', 'equals', 'DE');
const dach = is('country', 'in', ['AT', 'CH', 'DE']);
const on = (when: Expression = ALWAYS): ReachabilityRule => ruleOf(when);
const off = (when: Expression = ALWAYS): ReachabilityRule => ruleOf(when, { decision: serve('off') });
const idle = (rules: readonly ReachabilityRule[], ...defaultVariants: string[]) => [
  ...idleRules({ rules, defaultVariants: defaultVariants.length > 0 ? defaultVariants : ['off'] }, createSimplifier()),
];

test.each<[string, readonly ReachabilityRule[], readonly number[]]>([
  ['the default variant for some, at the end', [on(german), off(dach)], [1]],
  ['the default variant for everybody, at the end', [on(german), off()], []],
  ['what a wider rule serves', [on(german), on(dach)], [0]],
  ['an exception', [off(german), on(dach)], []],
  ['a rule that only a dead one would replace', [on(), on(german)], []],
  [
    'of two rules that each would be replaced by the other, the later',
    [on(german), on(is('country', 'in', ['AT', 'DE'])), on(is('country', 'in', ['AT', 'CH']))],
    [1],
  ],
  ['a part of everybody', [ruleOf(german, { decision: rollout('on', 5, 'next') }), on(dach)], [0]],
  [
    'a part of everybody, the rest of which is served something else',
    [ruleOf(german, { decision: rollout('on', 5) }), on(dach)],
    [],
  ],
])('%s', (_, rules, expected) => expect(idle(rules)).toEqual(expected));

test('in every environment that shares the rules', () => {
  expect(idle([on(german), off(dach)], 'off', 'on')).toEqual([]);
  expect(idleRules({ rules: [off(german)], defaultVariants: [] }, createSimplifier()).size).toBe(0);
});
