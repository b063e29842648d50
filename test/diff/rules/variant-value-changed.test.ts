import { variantValueChanged } from '../../../src/diff/rules/variant-value-changed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(variantValueChanged);

const flag = (loud: string, serve = 'loud') => `
type: object
variants: { plain: { value: {} }, loud: ${loud} }
defaultVariant: plain
rules: [{ if: { country: DE }, serve: ${serve} }]
`;

finds('another payload', { before: flag('{ value: {}, payload: 1 }'), after: flag('{ value: {}, payload: 2 }') }, [
  'high new-checkout staging',
  'high new-checkout production',
]);
finds(
  'a value that nobody gets',
  { before: flag('{ value: { a: 1 } }', 'plain'), after: flag('{ value: { a: 2 } }', 'plain') },
  ['none new-checkout -'],
);
accepts('the same value with its fields in another order', {
  before: flag('{ value: { a: 1, b: 2 } }'),
  after: flag('{ value: { b: 2, a: 1 } }'),
});
