import { noOp } from '../../../src/diff/rules/no-op.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts } = riskRuleTester(noOp);

accepts('words, dates and owners: nobody expects anything of them', {
  before: '\ntype: boolean\n',
  after: '\ndescription: One-page checkout.\nowner: "@payments"\nexpires: 2027-01-31\ntype: boolean\n',
});
accepts('another form of the same text', { before: '\ntype: boolean\n', after: '\n# a comment\ntype: "boolean"\n' });
