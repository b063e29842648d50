import { expect, test } from 'vitest';
import { ALWAYS, NEVER } from '../../../src/analysis/expression.js';
import { foldFixedContext } from '../../../src/optimize/passes/fold-fixed-context.js';
import { all, test as is, not } from '../../support/expressions.js';
import { flagOf, programOf, ruleOf } from '../../support/program.js';
import { runPass } from '../../support/run-pass.js';

const platform = (operator: string, operand: string | string[]) => is('platform', operator, operand);
const german = is('country', 'equals', 'DE');

test.each([
  ['a test that holds', platform('equals', 'ios'), ALWAYS],
  ['a test that does not hold', platform('in', ['android', 'web']), NEVER],
  ['a negative test', platform('notIn', ['android']), ALWAYS],
  ['a test inside', all(german, not(platform('equals', 'ios'))), all(german, not(ALWAYS))],
  ['a test of another attribute', german, german],
  ['a test below a fixed object', is('org.id', 'equals', 'acme'), ALWAYS],
  ['a test of what a fixed object does not say', is('org.name', 'equals', 'acme'), is('org.name', 'equals', 'acme')],
  ['a test of what is fixed as missing', is('plan', 'notEquals', 'free'), NEVER],
  ['a test below what is no object', is('platform.name', 'exists', false), ALWAYS],
])('%s', (_, when, expected) => {
  const fixedContext = { platform: 'ios', org: { id: 'acme' }, plan: null };
  const { program } = runPass(foldFixedContext, programOf([flagOf('a', { rules: [ruleOf(when)] })], { fixedContext }));
  expect(program.flags[0]?.rules[0]?.when).toEqual(expected);
});

test('nothing is fixed: the same object', () => {
  const program = programOf([flagOf('a', { rules: [ruleOf(german)] })]);
  expect(runPass(foldFixedContext, program).program).toBe(program);
});
