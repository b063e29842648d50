import { expect, test } from 'vitest';
import { NEVER } from '../../../src/analysis/expression.js';
import { foldConstants } from '../../../src/optimize/passes/fold-constants.js';
import { all, test as is, not } from '../../support/expressions.js';
import { flagOf, ruleOf } from '../../support/program.js';
import { flagsAfter } from '../../support/run-pass.js';

const german = is('country', 'equals', 'DE');

test('every condition is simplified, and equal ones become one object', () => {
  const rules = [
    ruleOf(not(not(german))),
    ruleOf(all(german, not(german))),
    ruleOf(all(is('country', 'equals', 'DE'))),
  ];
  const [flag] = flagsAfter(foldConstants, flagOf('a', { rules }));
  expect(flag?.rules.map(({ when }) => when)).toEqual([german, NEVER, german]);
  expect(flag?.rules[0]?.when).toBe(flag?.rules[2]?.when);
});
