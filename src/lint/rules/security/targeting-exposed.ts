import type { AttributeTest } from '../../../model/condition.js';
import { numberOption } from '../../../model/rule-options.js';
import { clientTests } from '../../client-tests.js';
import { defineLintRule } from '../../lint-rule.js';

export const securityTargetingExposed = defineLintRule({
  id: 'security/targeting-exposed',
  severity: 'info',
  summary: 'A client bundle would show a long list of ids in clear.',
  why: 'Everybody who opens the application can read its bundle, and so can competitors: a list of the organisations that test a feature is a list of customers.',
  options: { max: 25 },
  messages: {
    exposed: ({ flag, attribute, count }: { flag: string; attribute: string; count: number }) =>
      `${count} values of \`${attribute}\` would be shown to clients of \`${flag}\``,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
audience: client
type: boolean
rules:
  - if: { org.id: [org-1001, org-1002] }
    serve: on
`,
    ],
    invalid: [
      `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint: { rules: { security/targeting-exposed: [info, { max: 1 }] } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
audience: client
type: boolean
rules:
  - if: { org.id: [org-1001, org-1002] }
    serve: on
`,
    ],
  },
  check: ({ flagSet, options, report }) => {
    const max = numberOption(options, 'max');
    for (const { test, flag } of clientTests(flagSet)) {
      const count = countIds(test);
      if (count <= max) continue;
      const { name } = test.attribute;
      const help = `mark \`${name}\` as \`pii: true\` (bundles then hold hashes), or make the flag \`audience: server\``;
      report(
        'exposed',
        test.written?.span ?? test.span,
        { flag: flag.key, attribute: name, count },
        { flag: flag.key, help },
      );
    }
  },
});

/** Values that were not declared: those that were are no secret to an application. */
const countIds = ({ attribute, operand }: AttributeTest): number =>
  attribute.pii || attribute.allowedValues !== undefined || !Array.isArray(operand) ? 0 : operand.length;
