import { lifecycleReadyToClean } from '../../../../src/lint/rules/lifecycle/ready-to-clean.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleReadyToClean);

const flag = (share: number, more = '') =>
  `kind: release\nowner: "@payments"\ntype: boolean\nrules:\n  - { serve: on, rollout: ${share} }\n${more}`;
const marked = (text: string) => text.replace(/^kind: \w+/, '«$&»');
const since = (date: string, text = flag(100)) => `=== ${date}\n${text}`;

accepts('the same without history', flag(100));
accepts('a day before the soak is over', since('2026-10-23'));
rejects('the day it is', since('2026-10-22', marked(flag(100))), {
  severity: 'warning',
  message: '`new-checkout` has served `on` to everybody in production for 30 days',
  help: /keep `on` \(true\)/,
  notes: ['owner: @payments', 'a context without targetingKey gets the default variant'],
});
accepts('what has changed since', since('2026-01-01', flag(50)) + since('2026-11-01'));
rejects(
  'what has changed in words only',
  since('2026-09-01', flag(100)) + since('2026-11-01', marked(flag(100, 'tags: [web]\n'))),
  {
    message: /for 81 days$/,
  },
);
accepts('a permanent flag', since('2026-01-01').replace('release', 'ops'));
accepts('a flag without a kind', since('2026-01-01').replace('kind: release\n', ''));
accepts('a flag that is wrong elsewhere', since('2026-01-01', flag(100, 'rulez: 1\n')), { damaged: true });
accepts(
  'with a longer soak',
  `=== flags.config.yaml
formatVersion: 1
environments: [{ name: production, production: true }]
lint: { rules: { lifecycle/ready-to-clean: [warning, { soak: 99d }] } }
${since('2026-09-01').replace('\n', ' a.yaml\n')}`,
);
rejects(
  'an import, with what is known',
  `${Array.from({ length: 10 }, (_, index) => `=== 2026-09-01 other/flag-${index}.yaml\ntype: boolean\n`).join('')}${since('2026-09-01', marked(flag(100)))}`,
  { message: /for at least 81 days$/ },
);
