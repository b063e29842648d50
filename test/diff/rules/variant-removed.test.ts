import { variantRemoved } from '../../../src/diff/rules/variant-removed.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { finds } = riskRuleTester(variantRemoved);

const flag = (variants: string, serve: string) =>
  `\ntype: string\nvariants: ${variants}\ndefaultVariant: a\nrules: [{ if: { country: DE }, serve: ${serve} }]\n`;

finds(
  'a variant that has another name now',
  { before: flag('{ a: A, b: B }', 'b'), after: flag('{ a: A, c: B }', 'c') },
  ['high new-checkout staging', 'high new-checkout production'],
  /`b` is gone/,
);
finds(
  'a variant that nobody got, and nothing else',
  { before: flag('{ a: A, b: B, c: C }', 'b'), after: flag('{ a: A, b: B }', 'b') },
  ['none new-checkout -'],
);
