import { lifecycleExpiresTooFar } from '../../../../src/lint/rules/lifecycle/expires-too-far.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleExpiresTooFar);

const flag = (fields: string) => `${fields}\ntype: boolean\n`;

rejects('more than twice the lifetime', flag('kind: release\ncreated: 2026-11-01\nexpires: «2027-05-01»'), {
  severity: 'warning',
  message: /181 days, more than 180 days/,
  help: /2027-01-30/,
});
rejects('the same, from today where no date is given', flag('kind: release\nexpires: «2027-05-21»'));
rejects('an experiment, which may live less', flag('kind: experiment\ncreated: 2026-11-01\nexpires: «2027-03-02»'));
accepts('twice the lifetime', flag('kind: release\ncreated: 2026-11-01\nexpires: 2027-04-30'));
accepts('a permanent kind', flag('kind: ops\ncreated: 2026-11-01\nexpires: 2029-05-01'));
rejects(
  'beyond the cap',
  `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
kinds: { release: { lifetime: 300d, expires: required } }
=== checkout/new-checkout.yaml
kind: release
created: 2026-11-01
expires: «2027-11-02»
type: boolean
`,
);
