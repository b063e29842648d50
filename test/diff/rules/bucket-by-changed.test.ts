import { bucketByChanged } from '../../../src/diff/rules/bucket-by-changed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(bucketByChanged);

const flag = (bucketBy: string, rules = '[{ serve: on, rollout: 25 }]') =>
  `\ntype: boolean\nbucketBy: ${bucketBy}\nrules: ${rules}\n`;

finds('a second attribute for those without the first', { before: flag('userId'), after: flag('[userId, deviceId]') }, [
  'high new-checkout staging',
  'high new-checkout production',
]);
accepts('an attribute that nothing is bucketed by', {
  before: flag('userId', '[{ if: { country: DE }, serve: on }]'),
  after: flag('deviceId', '[{ if: { country: AT }, serve: on }]'),
});
