import { codeDefault } from '../../../src/diff/rules/code-default.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(codeDefault);

finds(
  'a disabled flag that gets an off variant',
  { before: '\ntype: boolean\nenabled: false\n', after: '\ntype: boolean\n' },
  ['low new-checkout staging', 'medium new-checkout production'],
);
accepts('a feature that goes for some: that they lose it says more', {
  before: '\ntype: boolean\nbucketBy: userId\nrules: [{ serve: on, rollout: 25 }]\n',
  after: '\ntype: boolean\nbucketBy: userId\nenabled: false\nrules: [{ serve: on, rollout: 25 }]\n',
});
