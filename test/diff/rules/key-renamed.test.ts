import { keyRenamed } from '../../../src/diff/rules/key-renamed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(keyRenamed);

const flag = (key: string, text: string) => `=== a/${key}.yaml\ntype: boolean\nbucketBy: userId\n${text}\n`;
const ramp = 'rules: [{ serve: on, rollout: 25 }]';

finds(
  'a flag that keeps its salt and so its people',
  { before: flag('old', ramp), after: flag('new', `salt: other\n${ramp}`).replace('other', 'new') },
  ['high new staging', 'high new production'],
);
accepts('flags without rules: they all do the same', { before: flag('old', ''), after: flag('new', '') });
accepts('a flag that could be either of two', {
  before: flag('old', ramp) + flag('older', ramp),
  after: flag('new', ramp),
});
accepts('other rules', { before: flag('old', ramp), after: flag('new', 'rules: [{ serve: on, rollout: 30 }]') });
finds(
  'a flag without rules, by its words',
  { before: flag('old', 'description: One-page checkout.'), after: flag('new', 'description: One-page checkout.') },
  ['high new staging', 'high new production'],
);
