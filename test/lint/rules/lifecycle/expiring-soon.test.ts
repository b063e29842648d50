import { lifecycleExpiringSoon } from '../../../../src/lint/rules/lifecycle/expiring-soon.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleExpiringSoon);

const flag = 'kind: release\nexpires: «2026-11-30»\ntype: boolean\n';
const unmarked = flag.replace(/[«»]/g, '');

accepts('fifteen days ahead', unmarked, { now: '2026-11-15' });
rejects('fourteen days ahead', flag, { now: '2026-11-16', id: 'lifecycle/expiring-soon', severity: 'info' });
rejects('the day itself', flag, { now: '2026-11-30', message: '`new-checkout` expires today (2026-11-30)' });
accepts('afterwards, when it is expired', unmarked, { now: '2026-12-01' });
rejects(
  'under the id the rule had before, with its options',
  `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
lint: { rules: { lifecycle/expires-soon: [warning, { within: 30d }] } }
=== checkout/new-checkout.yaml
${flag}`,
  { now: '2026-11-01', id: 'lifecycle/expiring-soon', severity: 'warning' },
);
