import { rolloutIncreased } from '../../../src/diff/rules/rollout-increased.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(rolloutIncreased);

const flag = (rules: string, settings = '') => `\ntype: boolean\nbucketBy: userId\n${settings}\nrules: ${rules}\n`;
const rollout = (percent: number) => flag(`[{ serve: on, rollout: ${percent} }]`);

for (const [to, risk] of [
  [10, 'low'],
  [10.001, 'medium'],
  [30, 'medium'],
  [55.001, 'high'],
] as const)
  finds(`5 to ${to} percent`, { before: rollout(5), after: rollout(to) }, [
    'low new-checkout staging',
    `${risk} new-checkout production`,
  ]);
finds(
  'a switch',
  { before: flag('[{ serve: on }]', 'enabled: false\noffVariant: off'), after: flag('[{ serve: on }]') },
  ['low new-checkout staging', 'high new-checkout production'],
);
finds(
  'what a ramp will come to',
  {
    before: rollout(5),
    after: flag(
      '[{ serve: on, ramp: [{ at: 2026-11-01T00:00:00Z, rollout: 6 }, { at: 2026-12-24T00:00:00Z, rollout: 80 }] }]',
    ),
  },
  ['low new-checkout staging', 'high new-checkout production'],
  /75\.00%/,
);
finds(
  'a project that says of no environment that it is production: all may be',
  {
    before: `=== flags.config.yaml\nformatVersion: 1\nenvironments: [{ name: live }]\n=== checkout/new-checkout.yaml${rollout(5)}`,
    after: `=== flags.config.yaml\nformatVersion: 1\nenvironments: [{ name: live }]\n=== checkout/new-checkout.yaml${rollout(60)}`,
  },
  ['high new-checkout live'],
);
accepts('a rule for more people: another rule says so', {
  before: flag('[{ if: { country: DE }, serve: on, rollout: 5 }]'),
  after: flag('[{ if: { country: [DE, AT] }, serve: on, rollout: 5 }]'),
});
accepts('a rule that was dead', {
  before: flag('[{ serve: off }, { serve: on, rollout: 5 }]'),
  after: flag('[{ serve: off }, { serve: on, rollout: 50 }]'),
});
accepts('a shuffle: another rule says so', {
  before: rollout(25),
  after: flag('[{ serve: on, rollout: 50 }]', 'salt: other'),
});
