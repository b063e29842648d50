import { multiEnvironment } from '../../../src/diff/rules/multi-environment.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts } = riskRuleTester(multiEnvironment);

const project = (country: string) =>
  `=== segments/s.yaml\nif: { country: ${country} }\n=== a/x.yaml\ntype: boolean\nrules: [{ if: { segment: s }, serve: on }]\n`;

accepts('what a segment does: that is another rule', { before: project('DE'), after: project('AT') });
