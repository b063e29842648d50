import { lifecyclePilotTooLong } from '../../../../src/lint/rules/lifecycle/pilot-too-long.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecyclePilotTooLong);

const since = (date: string, condition: string, more = '') =>
  `=== ${date}\nkind: release\ntype: boolean\nbucketBy: userId\nrules:\n  - if: ${condition}\n    serve: on\n${more}`;

rejects('named organisations', since('2026-09-22', '{ «org.id: [acme, globex]» }'), { message: /only for 60 days$/ });
rejects('a named user', since('2026-09-01', '«{ userId: user-1, plan: pro }»'));
rejects(
  'a list of a segment',
  `=== segments/vip.yaml\nlist: { attribute: org.id, values: [acme] }\n${since('2026-09-01', '{ segment: «vip» }')}`,
);
rejects('one or the other', since('2026-09-01', '{ «any: [{ userId: u }, { email: a@example.com }]» }'));
accepts('for less than sixty days', since('2026-09-23', '{ org.id: [acme, globex] }'));
accepts('a country', since('2026-09-01', '{ country: [DE] }'));
accepts('a named user or a country', since('2026-09-01', '{ any: [{ userId: u }, { country: DE }] }'));
accepts('all but some', since('2026-09-01', '{ not: { org.id: [acme] } }'));
accepts('a rollout besides', since('2026-09-01', '{ org.id: [acme] }', '  - { serve: on, rollout: 10 }\n'));
accepts(
  'others in another production environment',
  `=== flags.config.yaml
formatVersion: 1
environments: [{ name: eu, production: true }, { name: us, production: true }]
${since('2026-09-01', '{ org.id: [acme] }', 'environments: { us: { serve: on } }\n')}`,
);
rejects(
  'nobody in another production environment',
  `=== flags.config.yaml
formatVersion: 1
environments: [{ name: eu, production: true }, { name: us, production: true }]
${since('2026-09-01', '{ «org.id: [acme]» }', 'environments: { us: { serve: off } }\n')}`,
);
accepts('a permission', since('2026-09-01', '{ org.id: [acme] }').replace('release', 'permission'));
accepts('names that are kept off', since('2026-09-01', '{ org.id: [acme] }').replace('serve: on', 'serve: off'));
accepts(
  'a pilot whose segment has just changed',
  `=== 2026-09-01 segments/vip.yaml
list: { attribute: org.id, values: [acme] }
${since('2026-09-01', '{ segment: vip }')}=== 2026-11-11 segments/vip.yaml
list: { attribute: org.id, values: [acme, globex] }
`,
);
