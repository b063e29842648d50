import { editedFlags } from '../edited-flags.js';
import { defineRiskRule } from '../risk-rule.js';

export const expiryExtended = defineRiskRule({
  id: 'diff/expiry-extended',
  risk: 'none',
  summary: 'A flag may live longer than it was meant to.',
  why: 'Once is a delay. `lifecycle/expiry-bumped` counts how often.',
  speaksFor: ['diff/no-op'],
  examples: {
    quiet: {
      before: `
type: boolean
expires: 2027-01-31
`,
      after: `
type: boolean
expires: 2026-12-31
`,
    },
    found: {
      before: `
type: boolean
expires: 2026-12-31
`,
      after: `
type: boolean
expires: 2027-01-31
`,
    },
  },
  check: ({ comparison, report }) => {
    for (const { place, edit } of editedFlags(comparison, 'expires')) {
      if (edit.before === undefined || (edit.after !== undefined && edit.after <= edit.before)) continue;
      report({
        ...place,
        message: `it expires ${edit.after === undefined ? 'never' : `on ${edit.after}`}, no longer on ${edit.before}`,
      });
    }
  },
});
