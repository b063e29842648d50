import { lifecycleMaxAge } from '../../../../src/lint/rules/lifecycle/max-age.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleMaxAge);

const since = (date: string, more = '') => `=== ${date}\n«kind: release»\ntype: boolean\n${more}`;
const unmarked = (text: string) => text.replace(/[«»]/g, '');

rejects('a flag of ninety-one days', since('2026-08-22'), {
  message: '`new-checkout` is 91 days old; `release` flags may live 90 days',
});
accepts('a flag of ninety', unmarked(since('2026-08-23')));
rejects(
  'the word of the flag, where git knows less',
  unmarked(since('2026-11-01', 'created: 2026-08-01\n')).replace('2026-08-01', '«$&»'),
  {
    message: /is 112 days old/,
  },
);
accepts('the word of the flag, where git knows more', unmarked(since('2026-01-01', 'created: 2026-10-01\n')));
accepts('a flag that has expired, of which that is said', unmarked(since('2026-01-01', 'expires: 2026-11-20\n')));
rejects('a flag whose expiry was moved out', since('2026-01-01', 'expires: 2026-12-24\n'));
rejects('edits make no flag younger', `${unmarked(since('2026-01-01'))}${since('2026-11-01', 'tags: [web]\n')}`);
accepts('a permanent flag', unmarked(since('2020-01-01')).replace('release', 'ops'));
accepts('the same without history', 'kind: release\ntype: boolean\ncreated: 2020-01-01\n');
