import { saltChanged } from '../../../src/diff/rules/salt-changed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(saltChanged);

const flag = (settings: string, rules = '[{ serve: on, rollout: 25 }]') =>
  `\ntype: boolean\nbucketBy: userId\n${settings}\nrules: ${rules}\n`;
const everywhere = ['high new-checkout staging', 'high new-checkout production'];

finds(
  'a group, which is the salt of its flags',
  { before: flag(''), after: flag('group: revamp') },
  everywhere,
  /37\.50%/,
);
finds('another profile', { before: flag(''), after: flag('bucketing: flagd-v3') }, everywhere);
finds(
  'the salt of one rule',
  { before: flag(''), after: flag('', '[{ serve: on, rollout: 25, salt: other }]') },
  everywhere,
);
finds(
  'a salt that comes with another share: the share is not the point',
  { before: flag(''), after: flag('salt: other', '[{ serve: on, rollout: 30 }]') },
  everywhere,
);
accepts('a salt that nothing is bucketed by', {
  before: flag('', '[{ if: { country: DE }, serve: on }]'),
  after: flag('salt: other', '[{ if: { country: AT }, serve: on }]'),
});
accepts('a salt of a flag that is on for everybody, or for nobody', {
  before: flag('', '[{ serve: on, rollout: 100 }]'),
  after: flag('salt: other', '[{ serve: on, rollout: 100 }]'),
});
