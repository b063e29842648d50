import { lifecycleUnknownOwner } from '../../../../src/lint/rules/lifecycle/unknown-owner.js';
import { lintRuleTester } from '../../../support/lint-rule-tester.js';

const { accepts, rejects } = lintRuleTester(lifecycleUnknownOwner);

accepts('an owner of the list', 'owner: "@payments"\ntype: boolean\n');
accepts('no owner', 'type: boolean\n');
accepts('an empty owner, which is a missing one', 'owner: ""\ntype: boolean\n');
rejects('a misspelt owner', 'owner: «"@paymens"»\ntype: boolean\n', {
  id: 'lifecycle/unknown-owner',
  severity: 'error',
  suggestion: '@payments',
});
rejects('an owner near to none', 'owner: «"@the-quite-different-team"»\ntype: boolean\n', { suggestion: undefined });
rejects(
  'the owner of a segment',
  `
=== segments/dach.yaml
description: German-speaking countries
owner: «"@grwth"»
if: { country: [DE, AT] }
`,
  { suggestion: '@growth' },
);
accepts(
  'anybody where the configuration has no owners',
  `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
=== checkout/new-checkout.yaml
owner: "@whoever"
type: boolean
`,
);
