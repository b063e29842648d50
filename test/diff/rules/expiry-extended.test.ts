import { expiryExtended } from '../../../src/diff/rules/expiry-extended.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(expiryExtended);

const flag = (expires: string, rules = '[]') => `\ntype: boolean\n${expires}\nrules: ${rules}\n`;

finds(
  'a date that falls away',
  { before: flag('expires: 2026-12-31'), after: flag('') },
  ['none new-checkout -'],
  /never/,
);
finds(
  'a flag that changes as well: once',
  { before: flag('expires: 2026-12-31'), after: flag('expires: 2027-01-31', '[{ serve: on }]') },
  ['none new-checkout staging'],
);
accepts('a first date', { before: flag(''), after: flag('expires: 2026-12-31') });
