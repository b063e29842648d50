import { isMetadata } from '../edit.js';
import { defineRiskRule } from '../risk-rule.js';

export const noOp = defineRiskRule({
  id: 'diff/no-op',
  risk: 'none',
  summary: 'What a flag serves was edited, and it is proved that nobody gets anything else.',
  why: 'Good to know, where a change of behaviour was meant.',
  examples: {
    quiet: {
      before: `
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
type: boolean
rules: [{ if: { country: AT }, serve: on }]
`,
    },
    found: {
      before: `
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
type: boolean
rules: [{ if: { country: DE }, serve: on }, { if: { country: DE, plan: free }, serve: off }]
`,
    },
  },
  check: ({ comparison: { metadata }, report }) => {
    for (const { flag, edits } of metadata) {
      const edit = edits.find(({ field }) => !isMetadata(field));
      if (edit === undefined) continue;
      report({
        flag,
        message: 'nobody gets anything else',
        ...(edit.span === undefined ? {} : { span: edit.span }),
      });
    }
  },
});
