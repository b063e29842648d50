import { lifecycleReviewOverdue } from '../../../../src/lint/rules/lifecycle/review-overdue.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleReviewOverdue);

const since = (date: string, more = '') => `=== ${date}\n«kind: kill-switch»\ntype: boolean\n${more}`;
const unmarked = (text: string) => text.replace(/[«»]/g, '');

rejects('a year and a day', since('2025-11-20'), {
  message: /last touched 366 days ago; `kill-switch` flags are reviewed every 365 days$/,
});
accepts('a year', unmarked(since('2025-11-21')));
accepts(
  'a note in a comment',
  `${unmarked(since('2024-01-01'))}${unmarked(since('2026-10-01', '# tried out with @payments on 2026-10-01\n'))}`,
);
accepts('a flag that was created since, where git knows more', unmarked(since('2024-01-01', 'created: 2026-02-01\n')));
accepts('a temporary flag', unmarked(since('2024-01-01')).replace('kill-switch', 'release'));
accepts('the same without history', 'kind: ops\ntype: boolean\ncreated: 2020-01-01\n');
rejects(
  'with a period of its own',
  `=== flags.config.yaml
formatVersion: 1
environments: [{ name: production, production: true }]
kinds: { kill-switch: { lifetime: permanent, review: 30d } }
${since('2026-10-01')}`,
);
accepts(
  'without a period',
  unmarked(`=== flags.config.yaml
formatVersion: 1
environments: [{ name: production, production: true }]
kinds: { kill-switch: { lifetime: permanent } }
${since('2020-10-01')}`),
);
