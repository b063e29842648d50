import { effectInWords } from '../effect.js';
import { placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

export const newFlagOn = defineRiskRule({
  id: 'diff/new-flag-on',
  risk: 'medium',
  summary: 'A new flag is on for somebody in production from its first day.',
  why: 'A flag that comes switched off can be merged at any time; one that comes switched on is a release.',
  examples: {
    quiet: {
      before: `
=== search/semantic-search.yaml
type: boolean
`,
      after: `
=== search/semantic-search.yaml
type: boolean
=== checkout/new-checkout.yaml
type: boolean
environments: { staging: { serve: on } }
`,
    },
    found: {
      before: `
=== search/semantic-search.yaml
type: boolean
`,
      after: `
=== search/semantic-search.yaml
type: boolean
=== checkout/new-checkout.yaml
type: boolean
rules: [{ if: { plan: enterprise }, serve: on }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects) {
      const { change, production, effect } = subject;
      if (change.kind !== 'added' || !production || effect.gained + effect.mixed === 0) continue;
      report({ ...placeOfChange(subject), message: `it comes switched on in production: ${effectInWords(effect)}` });
    }
  },
});
