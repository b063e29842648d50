import { rolloutCoarseBucketing } from '../../../../src/lint/rules/rollout/coarse-bucketing.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(rolloutCoarseBucketing);

const flag = (bucketBy: string, decision = 'serve: on\n    rollout: 25') => `
type: boolean
bucketBy: ${bucketBy}
rules:
  - name: some
    ${decision}
`;

rejects('a share of five countries', flag('«country»'), { severity: 'warning', message: /5 values/ });
rejects('a stand-in that has few values', flag('[userId, «country»]'));
rejects('halves', flag('«plan»', 'split: { on: 50, off: 50 }'));
rejects('a ramp', flag('«plan»', 'serve: on\n    ramp: [{ at: 2026-12-01T00:00:00Z, rollout: 10 }]'));
accepts('an id', flag('userId'));
accepts('everybody', flag('country', 'serve: on\n    rollout: 100'));
accepts('a split with one weight', flag('country', 'split: { on: 100, off: 0 }'));
accepts(
  'few values that the configuration takes for enough',
  `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
lint: { rules: { rollout/coarse-bucketing: [warning, { minValues: 5 }] } }
=== checkout/new-checkout.yaml
${flag('country')}`,
);
