import { prerequisiteExpiredParent } from '../../../../src/lint/rules/prerequisite/expired-parent.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(prerequisiteExpiredParent);

const project = (key: string) => `
=== checkout/wallet.yaml
type: boolean
requires: { ${key}: on }
=== checkout/new-checkout.yaml
type: boolean
expires: 2026-11-21
`;

rejects('a flag that expired', project('«new-checkout»'), {
  now: '2026-11-22',
  severity: 'warning',
  message: /1 day ago/,
});
accepts('the last day', project('new-checkout'), { now: '2026-11-21T23:59:59Z' });
