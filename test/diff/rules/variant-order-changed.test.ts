import { variantOrderChanged } from '../../../src/diff/rules/variant-order-changed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(variantOrderChanged);

const flag = (rules: string) => `
type: string
variants: { a: A, b: B, c: C }
defaultVariant: a
bucketBy: userId
rules: ${rules}
`;

finds(
  'three entries in a circle, in one rule of two',
  {
    before: flag('[{ if: { country: DE }, split: { a: 40, b: 40, c: 20 } }, { serve: b, rollout: 5 }]'),
    after: flag('[{ if: { country: DE }, split: { b: 40, c: 20, a: 40 } }, { serve: b, rollout: 5 }]'),
  },
  ['high new-checkout staging', 'high new-checkout production'],
);
accepts('other weights', {
  before: flag('[{ split: { a: 50, b: 50 } }]'),
  after: flag('[{ split: { a: 40, b: 60 } }]'),
});
