import { rolloutRandomBucketing } from '../../../../src/lint/rules/rollout/random-bucketing.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(rolloutRandomBucketing);

const flag = (fields: string, decision = 'rollout: 25') => `
=== context.yaml
attributes:
  userId: { type: string }
  sessionId: { type: string }
=== checkout/new-checkout.yaml
type: boolean
${fields}
rules:
  - serve: on
    ${decision}
`;

rejects('a release for clients by chance', flag('kind: release\naudience: client\nbucketBy: «random»'), {
  severity: 'warning',
});
rejects('a release for clients by session', flag('kind: release\naudience: client\nbucketBy: «sessionId»'), {
  severity: 'warning',
});
rejects('an experiment by session', flag('kind: experiment\nbucketBy: [«sessionId»]'), { severity: 'error' });
accepts('a session as stand-in', flag('kind: experiment\nbucketBy: [userId, sessionId]'));
accepts('chance where nobody sees it', flag('kind: release\nbucketBy: random'));
accepts('chance that samples', flag('kind: ops\naudience: client\nbucketBy: random'));
accepts('no share at all', flag('kind: release\naudience: client\nbucketBy: random', 'rollout: 100'));
