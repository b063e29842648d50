import { typeChanged } from '../../../src/diff/rules/type-changed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(typeChanged);

finds(
  'a type of the same values, which nobody gets otherwise',
  {
    before: '\ntype: number\nvariants: { none: 0, half: 0.5 }\ndefaultVariant: none\nrules: [{ serve: half }]\n',
    after: '\ntype: rate\nvariants: { none: 0, half: 0.5 }\ndefaultVariant: none\nrules: [{ serve: half }]\n',
  },
  ['none new-checkout -'],
);
accepts('a flag that comes', {
  before: '=== a/other.yaml\ntype: boolean\n',
  after: '=== a/other.yaml\ntype: boolean\n=== a/new.yaml\ntype: string\nvariants: { a: A }\ndefaultVariant: a\n',
});
