import { ruleReordered } from '../../../src/diff/rules/rule-reordered.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(ruleReordered);

const rules = {
  free: '{ if: { plan: free }, serve: off }',
  de: '{ if: { country: DE }, serve: on }',
  at: '{ if: { country: AT }, serve: on }',
};
const flag = (...list: readonly string[]) => `\ntype: boolean\nrules: [${list.join(', ')}]\n`;

finds(
  'rules without names, by their conditions',
  { before: flag(rules.free, rules.de), after: flag(rules.de, rules.free) },
  ['medium new-checkout staging', 'medium new-checkout production'],
);
accepts('a rule that comes between others', {
  before: flag(rules.free, rules.de),
  after: flag(rules.free, rules.at, rules.de),
});
