import { expect, test } from 'vitest';
import { ALWAYS } from '../../../src/analysis/expression.js';
import { cutAfterCatchAll } from '../../../src/optimize/passes/cut-after-catch-all.js';
import { test as is } from '../../support/expressions.js';
import { flagOf, ruleOf } from '../../support/program.js';
import { flagsAfter } from '../../support/run-pass.js';

const german = ruleOf(is('country', 'equals', 'DE'));

test('nothing stays behind a rule for everybody', () => {
  expect(flagsAfter(cutAfterCatchAll, flagOf('a', { rules: [german, ruleOf(), ruleOf(), german] }))[0]?.rules).toEqual([
    german,
    ruleOf(),
  ]);
});

test('a window leaves the rest of time to later rules', () => {
  const rules = [ruleOf(ALWAYS, { until: 5 }), german];
  expect(flagsAfter(cutAfterCatchAll, flagOf('a', { rules }))[0]?.rules).toEqual(rules);
});
