import { lifecycleMissingExpiry } from '../../../../src/lint/rules/lifecycle/missing-expiry.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleMissingExpiry);

accepts('a release flag that expires', 'kind: release\nexpires: 2027-01-31\ntype: boolean\n');
accepts('a permanent kind', 'kind: permission\ntype: boolean\n');
accepts('no kind, which is another finding', 'type: boolean\n');
rejects('a release flag without an end', 'kind: «release»\ncreated: 2026-11-01\ntype: boolean\n', {
  id: 'lifecycle/missing-expiry',
  severity: 'error',
  help: /`expires: 2027-01-30`/,
});
rejects('an experiment without dates', 'kind: «experiment»\ntype: boolean\n', { help: /`created:` and `expires:`/ });
accepts('a flag whose expiry was wrong', 'kind: release\nexpires: 2026-30-01\ntype: boolean\n', { damaged: true });
rejects(
  'a kind that the configuration makes temporary',
  `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
kinds:
  campaign: { lifetime: 14d, expires: required }
=== checkout/new-checkout.yaml
kind: «campaign»
created: 2026-11-01
type: boolean
`,
  { help: /2026-11-15/ },
);
