import { expect, test } from 'vitest';
import { dropImpossibleRules } from '../../../src/optimize/passes/drop-impossible-rules.js';
import { all, test as is } from '../../support/expressions.js';
import { flagOf, rollout, ruleOf } from '../../support/program.js';
import { flagsAfter } from '../../support/run-pass.js';

const german = is('country', 'equals', 'DE');
const impossible = ruleOf(all(german, is('country', 'equals', 'FR')));
const narrower = ruleOf(all(german, is('age', 'gt', 18)));

test('contradictions and shadowed rules go', () => {
  const first = ruleOf(german);
  expect(flagsAfter(dropImpossibleRules, flagOf('a', { rules: [impossible, first, narrower] }))[0]?.rules).toEqual([
    first,
  ]);
});

test('a rule that lets some go on shadows nothing', () => {
  const rules = [ruleOf(german, { decision: rollout('on', 100_000, 'next') }), narrower];
  expect(flagsAfter(dropImpossibleRules, flagOf('a', { rules }))[0]?.rules).toEqual(rules);
});
