import { rebucketed } from '../../../src/diff/rules/rebucketed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(rebucketed);

const flag = (rules: string, settings = '') => `
type: string
variants: { control: plain, a: fancy, b: bold }
defaultVariant: control
bucketBy: userId
${settings}
rules: ${rules}
`;
const both = (risk: string) => [`${risk} new-checkout staging`, `${risk} new-checkout production`];

finds(
  'fewer than half',
  {
    before: flag('[{ split: { control: 50, a: 25, b: 25 } }]'),
    after: flag('[{ split: { control: 40, a: 30, b: 30 } }]'),
  },
  both('medium'),
  /15\.00% .* 10\.00%/,
);
finds(
  'fewer people, in a running experiment',
  {
    before: flag('[{ split: { control: 50, a: 50 } }]', 'kind: experiment'),
    after: flag('[{ split: { control: 45, a: 55 } }]', 'kind: experiment'),
  },
  both('high'),
  /running experiment/,
);
finds(
  'a threshold of its own',
  {
    before: flag('[{ split: { control: 50, a: 25, b: 25 } }]'),
    after: `=== flags.config.yaml
formatVersion: 1
environments: [{ name: staging }, { name: production, production: true }]
diff: { rules: { diff/rebucketed: { high: 10 } } }
=== checkout/new-checkout.yaml${flag('[{ split: { control: 40, a: 30, b: 30 } }]')}`,
  },
  both('high'),
);
finds(
  'an audience of unknown size gets another variant: not high, as nobody knows how many they are',
  {
    before: flag('[{ if: { country: DE }, serve: a }, { if: { plan: pro }, serve: b }]'),
    after: flag('[{ if: { country: [DE, AT] }, serve: a }, { if: { plan: pro }, serve: b }]'),
  },
  both('medium'),
  /at most/,
);
accepts('an experiment that begins', {
  before: flag('[]', 'kind: experiment'),
  after: flag('[{ split: { control: 50, a: 50 } }]', 'kind: experiment'),
});
accepts('another name for the same value', {
  before: flag('[{ serve: a }]').replace('b: bold', 'b: fancy'),
  after: flag('[{ serve: b }]').replace('b: bold', 'b: fancy'),
});
