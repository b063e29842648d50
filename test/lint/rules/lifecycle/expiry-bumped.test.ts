import { lifecycleExpiryBumped } from '../../../../src/lint/rules/lifecycle/expiry-bumped.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleExpiryBumped);

/** One commit a month; the last date is marked. */
const bumped = (...dates: readonly string[]) =>
  dates
    .map((date, index) => {
      const written = index === dates.length - 1 ? `«${date}»` : date;
      return `=== 2026-0${index + 1}-01\nkind: release\ntype: boolean\nexpires: ${written}\n`;
    })
    .join('');
const unmarked = (text: string) => text.replace(/[«»]/g, '');

rejects('three times', bumped('2026-02-01', '2026-03-01', '2026-04-01', '2027-01-01'), {
  message: '`new-checkout` has had its expiry put off 3 times',
  notes: ['put off to 2026-03-01, 2026-04-01, 2027-01-01'],
});
accepts('twice', unmarked(bumped('2026-02-01', '2026-03-01', '2027-01-01')));
accepts('moved forward in between', unmarked(bumped('2026-02-01', '2026-03-01', '2026-02-15', '2027-01-01')));
accepts('the same without history', 'kind: release\ntype: boolean\nexpires: 2027-01-01\n');
rejects(
  'with an option',
  `=== flags.config.yaml
formatVersion: 1
environments: [{ name: production, production: true }]
lint: { rules: { lifecycle/expiry-bumped: [error, { max: 0 }] } }
${bumped('2026-02-01', '2026-03-01')}`,
  { severity: 'error' },
);
