import { editedFlags } from '../edited-flags.js';
import { defineRiskRule } from '../risk-rule.js';

export const ownerChanged = defineRiskRule({
  id: 'diff/owner-changed',
  risk: 'none',
  summary: 'A flag belongs to somebody else, to somebody for the first time, or to nobody.',
  why: 'Both should know.',
  speaksFor: ['diff/no-op'],
  examples: {
    quiet: {
      before: `
owner: "@payments"
type: boolean
`,
      after: `
owner: '@payments'
type: boolean
`,
    },
    found: {
      before: `
owner: "@payments"
type: boolean
`,
      after: `
owner: "@growth"
type: boolean
`,
    },
  },
  check: ({ comparison, report }) => {
    for (const { place, edit } of editedFlags(comparison, 'owner'))
      report({ ...place, message: `it belongs to ${edit.after ?? 'nobody'} instead of ${edit.before ?? 'nobody'}` });
  },
});
