import { RISK_TRAILER } from '../parse-trailer.js';
import { defineRiskRule } from '../risk-rule.js';

const note = `
=== changes/checkout.yaml
- { flag: new-checkout, risk: high, reason: support is staffed }
`;

export const noteUnused = defineRiskRule({
  id: 'diff/note-unused',
  risk: 'none',
  judgesNotes: true,
  summary: 'A note of this change takes on a risk that the change does not have, or cannot be read.',
  why: 'Either the change does not do what it was meant to do, or the note names another flag, rule, environment or too low a risk, and whoever wrote it thinks that all is well.',
  examples: {
    quiet: {
      before: `
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
type: boolean
defaultVariant: on
rules: [{ if: { country: DE }, serve: on }]
${note}`,
    },
    found: {
      before: `
type: boolean
`,
      after: `
description: One-page checkout.
type: boolean
${note}`,
    },
  },
  check: ({ unusedNotes, report }) => {
    for (const { text, source, span, isUnreadable } of unusedNotes)
      report({
        ...(span === undefined ? {} : { span }),
        message: isUnreadable
          ? `\`${text}\` (${source}) takes on nothing: it cannot be read`
          : `\`${text}\` (${source}) takes on nothing that was found`,
        help: isUnreadable ? `write \`${RISK_TRAILER}\`` : 'a note counts for one flag, and up to the risk it names',
      });
  },
});
