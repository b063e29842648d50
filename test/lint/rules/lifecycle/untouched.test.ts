import { lifecycleUntouched } from '../../../../src/lint/rules/lifecycle/untouched.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleUntouched);

const config = `=== flags.config.yaml
formatVersion: 1
environments: [{ name: staging }, { name: production, production: true }]
kinds: { migration: { lifetime: 365d } }
`;
const since = (date: string, more: string) => `${config}=== ${date} a.yaml\n«kind: migration»\ntype: boolean\n${more}`;
const unmarked = (text: string) => text.replace(/[«»]/g, '');
const partly = 'rules: [{ if: { plan: pro }, serve: on }]\n';

rejects('one value for everybody', since('2026-05-25', 'rules: [{ serve: on }]\n'), {
  message: /for 180 days, and production serves one/,
  severity: 'info',
});
rejects('off everywhere', since('2026-05-01', ''), { message: /and it is off everywhere$/ });
rejects('expired', since('2026-05-01', `${partly}expires: 2026-11-01\n`), { message: /and it has expired$/ });
rejects('too old', since('2025-05-01', partly), { message: /and it is older than its kind may become$/ });
accepts('without another sign', unmarked(since('2026-01-01', partly)));
accepts(
  'edited since',
  unmarked(since('2026-01-01', '')) + unmarked(since('2026-06-01', '# hm\n')).replace(config, ''),
);
accepts('for less than half a year', unmarked(since('2026-05-26', '')));
accepts('a permanent flag', unmarked(since('2020-01-01', '')).replace('kind: migration', 'kind: ops'));
