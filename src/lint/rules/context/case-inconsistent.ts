import { replaceScalar } from '../../../syntax/edit-scalar.js';
import { defineLintRule } from '../../lint-rule.js';
import { type Misspelling, misspellings } from '../../misspellings.js';

export const contextCaseInconsistent = defineLintRule({
  id: 'context/case-inconsistent',
  severity: 'warning',
  summary: 'A value is written in another letter case than elsewhere, or with white space around it.',
  why: 'Comparison is exact: `de` is not `DE`, so one of the two rules does not reach those it was written for.',
  messages: {
    blank: ({ value }: { value: string }) => `\`${value}\` begins or ends with white space`,
    letterCase: ({ attribute, value, usual }: { attribute: string; value: string; usual: string }) =>
      `\`${attribute}\` is compared with \`${value}\` here, and with \`${usual}\` elsewhere`,
  },
  examples: {
    valid: [
      `
=== context.yaml
attributes: { region: { type: string } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { region: eu-west }
    serve: on
`,
    ],
    invalid: [
      `
=== context.yaml
attributes: { region: { type: string }, plan: { type: string } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
rules:
  - if: { region: eu-west }
    serve: on
  - if: { region: EU-West, plan: pro }
    serve: on
    rollout: 5
`,
    ],
  },
  check: ({ flagSet, report }) => {
    for (const misspelling of misspellings(flagSet)) {
      const { attribute, value, usual, node, usualAt } = misspelling;
      const related = usualAt === undefined ? [] : [{ span: usualAt, message: 'written so here' }];
      const extras = { related, help: `write \`${usual}\``, suggestion: usual, ...correction(misspelling) };
      if (usualAt === undefined) report('blank', node.span, { value }, extras);
      else report('letterCase', node.span, { attribute, value, usual }, extras);
    }
  },
});

/** Whoever corrects a value changes whom the rule reaches. */
function correction({ node, usual }: Misspelling) {
  const edit = replaceScalar(node.span, usual);
  return edit && { fix: { label: `write \`${usual}\``, edits: [edit], safe: false } };
}
