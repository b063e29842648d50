import { ownerChanged } from '../../../src/diff/rules/owner-changed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { finds } = riskRuleTester(ownerChanged);

finds(
  'an owner who leaves',
  { before: '\nowner: "@payments"\ntype: boolean\n', after: '\ntype: boolean\n' },
  ['none new-checkout -'],
  /belongs to nobody instead of @payments/,
);
