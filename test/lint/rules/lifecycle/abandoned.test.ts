import { lifecycleAbandoned } from '../../../../src/lint/rules/lifecycle/abandoned.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleAbandoned);

const since = (date: string, more = '') => `=== ${date}\n«kind: release»\ntype: boolean\n${more}`;
const unmarked = (text: string) => text.replace(/[«»]/g, '');

rejects('off for ninety days', since('2026-08-23'), {
  message: /in every environment for 90 days$/,
  severity: 'warning',
});
rejects('disabled', since('2026-01-01', 'enabled: false\nrules: [{ serve: on }]\n'));
accepts('off for less', unmarked(since('2026-08-24')));
accepts('on in staging', unmarked(since('2026-01-01', 'environments: { staging: { serve: on } }\n')));
accepts('a permanent flag', unmarked(since('2026-01-01')).replace('release', 'kill-switch'));
accepts(
  'switched off lately',
  `${unmarked(since('2026-01-01', 'rules: [{ serve: on }]\n'))}${unmarked(since('2026-11-01'))}`,
);
accepts('the same without history', 'kind: release\ntype: boolean\n');
