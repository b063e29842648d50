import { rolloutDecreased } from '../../../src/diff/rules/rollout-decreased.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(rolloutDecreased);

const flag = (rules: string, settings = '') => `\ntype: boolean\nbucketBy: userId\n${settings}\nrules: ${rules}\n`;
const both = ['medium new-checkout staging', 'medium new-checkout production'];

finds(
  'a flag that is switched off',
  { before: flag('[{ serve: on, rollout: 25 }]'), after: flag('[{ serve: on, rollout: 25 }]', 'enabled: false') },
  both,
  /^25\.00% lose$/,
);
finds('a rule for everybody that goes', { before: flag('[{ serve: on, rollout: 25 }]'), after: flag('[]') }, both);
finds(
  'a window that will close',
  { before: flag('[{ serve: on }]'), after: flag('[{ until: 2026-12-24T00:00:00Z, serve: on }]') },
  both,
);
accepts('a rule for some that goes: another rule says so', {
  before: flag('[{ if: { country: DE }, serve: on }]'),
  after: flag('[]'),
});
