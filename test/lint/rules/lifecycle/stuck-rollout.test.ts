import { lifecycleStuckRollout } from '../../../../src/lint/rules/lifecycle/stuck-rollout.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleStuckRollout);

const since = (date: string, rules: string, more = '') =>
  `=== ${date}\nkind: release\ntype: boolean\nbucketBy: userId\nrules:\n${rules}${more}`;
const rollout = '  - { serve: on, rollout: «25» }\n';
const unmarked = (text: string) => text.replace(/[«»]/g, '');

rejects('a rollout', since('2026-10-22', rollout), {
  message: '`new-checkout` has stood at 25 % of `on` for 30 days',
  environment: 'production',
});
rejects('a split', since('2026-09-01', '  - split: «{ on: 0.5, off: 99.5 }»\n'), {
  message: /0\.5 % of `on`, 99\.5 % of `off`/,
});
rejects(
  'a ramp whose last step is a part',
  since('2026-09-01', '  - serve: on\n    ramp: «[{ at: 2026-09-10T00:00:00Z, rollout: 50 }]»\n'),
  {
    message: /for 72 days$/,
  },
);
accepts('for less than thirty days', unmarked(since('2026-10-23', rollout)));
accepts(
  'a share that has grown',
  unmarked(since('2026-09-01', rollout)) + since('2026-11-11', rollout.replace('«25»', '50')),
);
accepts('everybody', since('2026-09-01', '  - { serve: on, rollout: 100 }\n'));
accepts('nobody', since('2026-09-01', '  - { serve: on, rollout: 0 }\n'));
accepts(
  'a ramp with steps to come',
  since(
    '2026-09-01',
    '  - serve: on\n    ramp: [{ at: 2026-09-10T00:00:00Z, rollout: 50 }, { at: 2026-12-24T00:00:00Z, rollout: 100 }]\n',
  ),
);
accepts(
  'a step of a ramp that was just taken',
  since('2026-09-01', '  - serve: on\n    ramp: [{ at: 2026-11-10T00:00:00Z, rollout: 50 }]\n'),
);
accepts('a rule that is never reached', since('2026-09-01', `  - serve: on\n${unmarked(rollout)}`));
accepts('staging only', since('2026-09-01', unmarked(rollout), 'environments: { production: { serve: off } }\n'));
accepts('a disabled flag', since('2026-09-01', unmarked(rollout), 'enabled: false\n'));
accepts('an experiment', unmarked(since('2026-09-01', rollout)).replace('release', 'experiment'));
accepts('a permanent flag', unmarked(since('2026-09-01', rollout)).replace('release', 'ops'));
accepts('the same without history', unmarked(since('2026-09-01', rollout)).replace(/^=== .*\n/, ''));
rejects(
  'two environments that share the rule, once',
  `=== flags.config.yaml
formatVersion: 1
environments: [{ name: eu, production: true }, { name: us, production: true }]
${since('2026-09-01', rollout)}`,
);
