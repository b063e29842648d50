import { expect, test } from 'vitest';
import { ALWAYS } from '../../../src/analysis/expression.js';
import { dropIdleRules } from '../../../src/optimize/passes/drop-idle-rules.js';
import { NOWHERE } from '../../support/nowhere.js';
import { flagOf, rollout, ruleOf, serve } from '../../support/program.js';
import { flagsAfter } from '../../support/run-pass.js';

const empty = {
  kind: 'ramp',
  variant: 'on',
  steps: [{ at: 5, units: 0, span: NOWHERE }],
  onMiss: 'next',
  span: NOWHERE,
} as const;

test.each([
  ['a rollout of nothing that sends all on', ruleOf(ALWAYS, { decision: rollout('on', 0, 'next') })],
  ['a ramp that never grows and sends all on', ruleOf(ALWAYS, { decision: empty })],
  ['a window that is empty', ruleOf(ALWAYS, { from: 5, until: 5 })],
])('%s goes', (_, rule) => {
  expect(flagsAfter(dropIdleRules, flagOf('a', { rules: [rule, ruleOf()] }))[0]?.rules).toEqual([ruleOf()]);
});

test.each([
  ['a rollout of nothing that ends at the default variant', ruleOf(ALWAYS, { decision: rollout('on', 0) })],
  ['a rollout of one bucket', ruleOf(ALWAYS, { decision: rollout('on', 1, 'next') })],
  [
    'a last rule that serves the default variant, which gives another reason',
    ruleOf(ALWAYS, { decision: serve('off') }),
  ],
])('%s stays', (_, rule) => {
  expect(flagsAfter(dropIdleRules, flagOf('a', { rules: [rule] }))[0]?.rules).toEqual([rule]);
});
