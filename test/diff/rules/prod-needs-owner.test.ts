import { prodNeedsOwner } from '../../../src/diff/rules/prod-needs-owner.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts } = riskRuleTester(prodNeedsOwner);

const config = '=== flags.config.yaml\nformatVersion: 1\nenvironments: [{ name: live, production: true }]\n';

accepts('a project that names no owners', {
  before: `${config}=== a/x.yaml\ntype: boolean\n`,
  after: `${config}=== a/x.yaml\ntype: boolean\nrules: [{ serve: on }]\n`,
});
accepts('a change outside production', {
  before: '\ntype: boolean\n',
  after: '\ntype: boolean\nenvironments: { staging: { serve: on } }\n',
});
