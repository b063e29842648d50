import { audienceNarrowed } from '../../../src/diff/rules/audience-narrowed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { finds } = riskRuleTester(audienceNarrowed);

const flag = (rules: string) => `\ntype: boolean\nbucketBy: userId\nrules: ${rules}\n`;
const both = ['medium new-checkout staging', 'medium new-checkout production'];

finds(
  'a rule that keeps some out',
  {
    before: flag('[{ if: { plan: pro }, serve: on }]'),
    after: flag('[{ if: { country: DE }, serve: off }, { if: { plan: pro }, serve: on }]'),
  },
  both,
);
finds(
  'a move: some leave, others join',
  { before: flag('[{ if: { country: DE }, serve: on }]'), after: flag('[{ if: { country: AT }, serve: on }]') },
  both,
);
