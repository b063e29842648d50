import { promotionOrder } from '../../../src/diff/rules/promotion-order.js';
import { riskRuleTester } from '../../support/risk-rule-tester.js';

const { accepts, finds } = riskRuleTester(promotionOrder);

const project = (environments: string, flag: string) =>
  `=== flags.config.yaml\nformatVersion: 1\nenvironments: ${environments}\n=== checkout/new-checkout.yaml\ntype: boolean\nbucketBy: userId\nenvironments: ${flag}\n`;
const three = '[{ name: dev }, { name: staging, soak: 7d }, { name: live, production: true }]';
const detour = '[{ name: dev }, { name: staging }, { name: live, production: true, after: dev }]';

finds(
  'more in production than before it',
  {
    before: project(three, '{ staging: { rules: [{ serve: on, rollout: 10 }] } }'),
    after: project(
      three,
      '{ staging: { rules: [{ serve: on, rollout: 10 }] }, live: { rules: [{ serve: on, rollout: 25 }] } }',
    ),
  },
  ['medium new-checkout live'],
  /15\.00% more/,
);
accepts('less in production than before it', {
  before: project(three, '{ staging: { rules: [{ serve: on, rollout: 10 }] } }'),
  after: project(
    three,
    '{ staging: { rules: [{ serve: on, rollout: 10 }] }, live: { rules: [{ serve: on, rollout: 5 }] } }',
  ),
});
finds(
  'both at once where the one before has to soak',
  { before: project(three, '{}'), after: project(three, '{ staging: { serve: on }, live: { serve: on } }') },
  ['medium new-checkout live'],
  /7 days/,
);
accepts('the environment that `after` names', {
  before: project(detour, '{ dev: { serve: on } }'),
  after: project(detour, '{ dev: { serve: on }, live: { serve: on } }'),
});
accepts('less of it in production, whatever staging has', {
  before: project(three, '{ live: { rules: [{ serve: on, rollout: 25 }] } }'),
  after: project(three, '{ live: { rules: [{ serve: on, rollout: 5 }] } }'),
});
accepts('an experiment in production of what staging has for everybody', {
  before: variants('[{ split: { a: 50, b: 50 } }]'),
  after: variants('[{ split: { a: 40, b: 60 } }]'),
});

function variants(live: string): string {
  const environments = `{ staging: { serve: b }, live: { rules: ${live} } }`;
  return project(three, environments).replace(
    'type: boolean',
    'type: string\nvariants: { a: A, b: B, c: C }\ndefaultVariant: c',
  );
}
