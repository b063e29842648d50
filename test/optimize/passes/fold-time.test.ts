import { expect, test } from 'vitest';
import { ALWAYS } from '../../../src/analysis/expression.js';
import type { Decision } from '../../../src/model/targeting-rule.js';
import { foldTime } from '../../../src/optimize/passes/fold-time.js';
import { NOWHERE } from '../../support/nowhere.js';
import { flagOf, programOf, rollout, ruleOf } from '../../support/program.js';
import { runPass } from '../../support/run-pass.js';

const rulesAt = (now: number, ...rules: ReturnType<typeof ruleOf>[]) =>
  runPass(foldTime, programOf([flagOf('a', { rules })]), { foldTime: now }).program.flags[0]?.rules;

const during = ruleOf(ALWAYS, { from: 10, until: 20 });

test.each([
  [9, 0],
  [10, 1],
  [19, 1],
  [20, 0],
])('a window from 10 until 20 at %i', (now, count) => expect(rulesAt(now, during)).toHaveLength(count));

test('an open window is no window', () => {
  expect(rulesAt(15, during)?.[0]).not.toHaveProperty('from');
  expect(rulesAt(15, during)?.[0]).not.toHaveProperty('until');
});

const steps = [
  { at: 10, units: 5000, span: NOWHERE },
  { at: 20, units: 100_000, span: NOWHERE },
];
const ramp: Decision = { kind: 'ramp', variant: 'on', steps, onMiss: 'next', span: NOWHERE };

test.each([
  [9, 0],
  [10, 5000],
  [25, 100_000],
])('a ramp at %i is a rollout of %i', (now, units) => {
  expect(rulesAt(now, ruleOf(ALWAYS, { decision: ramp }))?.[0]?.decision).toEqual(rollout('on', units, 'next'));
});

test('nobody asked: the same object', () => {
  const program = programOf([flagOf('a', { rules: [during] })]);
  expect(runPass(foldTime, program).program).toBe(program);
});
