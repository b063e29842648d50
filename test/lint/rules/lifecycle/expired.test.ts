import { lifecycleExpired } from '../../../../src/lint/rules/lifecycle/expired.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleExpired);

const flag = `
kind: release
owner: "@payments"
created: 2026-08-01
expires: «2026-10-30»
type: boolean
`;
const unmarked = flag.replace(/[«»]/g, '');
const configured = (level: string) => `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
lint: { rules: { lifecycle/expired: ${level} } }
=== payments/invoice-pdf.yaml
${flag}`;

accepts('a flag without an expiry', 'kind: permission\ntype: boolean\n');
accepts('the last day, to its end', unmarked, { now: '2026-10-30T23:59:59Z' });
rejects('the first day after, within the grace', flag, { now: '2026-10-31', severity: 'warning' });
rejects('the last day of grace', flag, { now: '2026-11-13', severity: 'warning' });
rejects('the first day without grace', flag, { now: '2026-11-14', severity: 'error' });
rejects('weeks later', flag, {
  now: '2026-11-21',
  id: 'lifecycle/expired',
  message: '`new-checkout` expired 22 days ago (2026-10-30), grace of 14 days is over',
  label: 'kind `release` may live 90 days; created 2026-08-01',
  notes: ['owner: @payments'],
});
rejects('a flag that is wrong elsewhere', `${flag}owner: [a]\n`.replace('owner: "@payments"\n', ''), {
  now: '2026-11-21',
  damaged: true,
});
rejects('with a longer grace', configured('[error, { grace: 35d }]'), { now: '2026-11-21', severity: 'warning' });
rejects('never above the configured level', configured('info'), { now: '2026-11-21', severity: 'info' });
accepts('anything while switched off', configured('off').replace(/[«»]/g, ''), { now: '2026-11-21' });
