import { defaultChanged } from '../../../src/diff/rules/default-changed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(defaultChanged);

const flag = (settings: string, rules = '[{ if: { country: DE }, serve: on }]') =>
  `\ntype: boolean\n${settings}\nrules: ${rules}\n`;

finds('one environment', { before: flag(''), after: flag('environments: { staging: { defaultVariant: on } }') }, [
  'high new-checkout staging',
]);
accepts('a rule for everybody instead: that is a rollout', {
  before: flag('', '[]'),
  after: flag('', '[{ serve: on }]'),
});
accepts('a default that nobody comes to', {
  before: flag('', '[{ if: { country: DE }, serve: on }, { serve: off }]'),
  after: flag('defaultVariant: on', '[{ if: { country: AT }, serve: on }, { serve: off }]'),
});
