import { newFlagOn } from '../../../src/diff/rules/new-flag-on.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(newFlagOn);

const other = '=== a/other.yaml\ntype: boolean\n';

finds(
  'another variant than the default, of any type',
  {
    before: other,
    after: `${other}=== a/new.yaml\ntype: string\nvariants: { a: A, b: B }\ndefaultVariant: a\nrules: [{ serve: b }]\n`,
  },
  ['medium new production'],
);
accepts('an environment that comes with all its flags', {
  before: `=== flags.config.yaml\nformatVersion: 1\nenvironments: [{ name: a }]\n${other}rules: [{ serve: on }]\n`,
  after: `=== flags.config.yaml\nformatVersion: 1\nenvironments: [{ name: a }, { name: b, production: true }]\n${other}rules: [{ serve: on }]\n`,
});
