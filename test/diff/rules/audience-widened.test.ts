import { audienceWidened } from '../../../src/diff/rules/audience-widened.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(audienceWidened);

const flag = (rules: string) => `\ntype: boolean\nbucketBy: userId\nrules: ${rules}\n`;
const both = ['low new-checkout staging', 'medium new-checkout production'];

finds('a rule for some more', { before: flag('[]'), after: flag('[{ if: { plan: pro }, serve: on }]') }, both);
finds(
  'a condition that falls away',
  { before: flag('[{ if: { plan: pro }, serve: on }]'), after: flag('[{ serve: on }]') },
  both,
);
accepts('the same people in other words', {
  before: flag('[{ if: { age: { gte: 18 } }, serve: on }]'),
  after: flag('[{ if: { any: [{ age: { gt: 18 } }, { age: 18 }] }, serve: on }]'),
});
accepts('more of the same people: another rule says so', {
  before: flag('[{ if: { plan: pro }, serve: on, rollout: 5 }]'),
  after: flag('[{ if: { plan: pro }, serve: on, rollout: 10 }]'),
});
