import { rolloutNoBucketingKey } from '../../../../src/lint/rules/rollout/no-bucketing-key.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(rolloutNoBucketingKey);

const flag = (condition: string, decision: string, bucketBy = 'userId') => `
type: boolean
bucketBy: ${bucketBy}
rules:
  - if: ${condition}
    ${decision}
`;

rejects('a rollout for those without the key', flag('{ userId: { exists: false } }', 'serve: on\n    rollout: «25»'), {
  severity: 'warning',
});
rejects(
  'all of several attributes missing, in any form',
  flag(
    '{ not: { any: [{ userId: { exists: true } }, { deviceId: { exists: true } }] } }',
    'split: «{ on: 50, off: 50 }»',
    '[userId, deviceId]',
  ),
);
accepts(
  'one attribute that may be there',
  flag('{ userId: { exists: false } }', 'serve: on\n    rollout: 25', '[userId, deviceId]'),
);
accepts('a variant for everybody', flag('{ userId: { exists: false } }', 'serve: on'));
accepts(
  'a random bucket, which needs no key',
  flag('{ userId: { exists: false } }', 'serve: on\n    rollout: 25', 'random'),
);
accepts(
  'an attribute that is only perhaps missing',
  flag('{ any: [{ userId: { exists: false } }, { plan: pro }] }', 'serve: on\n    rollout: 25'),
);
