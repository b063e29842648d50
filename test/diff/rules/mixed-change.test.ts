import { mixedChange } from '../../../src/diff/rules/mixed-change.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts } = riskRuleTester(mixedChange);

const project = (country: string) =>
  `=== segments/s.yaml
if: { country: ${country} }
=== a/x.yaml
owner: "@payments"
type: boolean
rules: [{ if: { segment: s }, serve: on }]
=== a/y.yaml
owner: "@growth"
type: boolean
rules: [{ if: { segment: s }, serve: on }]
`;

accepts('one segment that flags of several owners use', { before: project('DE'), after: project('AT') });
