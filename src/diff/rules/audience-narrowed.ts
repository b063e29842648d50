import { effectInWords } from '../effect.js';
import { isChanged, placeOfChange } from '../flag-subject.js';
import { movesAudience } from '../moves-audience.js';
import { defineRiskRule } from '../risk-rule.js';

export const audienceNarrowed = defineRiskRule({
  id: 'diff/audience-narrowed',
  risk: 'medium',
  summary: 'People of the audience are outside of it now.',
  why: 'They had the feature and lose it, without any share that shrank.',
  examples: {
    quiet: {
      before: `
type: boolean
rules: [{ if: { country: [DE] }, serve: on }]
`,
      after: `
type: boolean
rules: [{ if: { country: [DE, AT] }, serve: on }]
`,
    },
    found: {
      before: `
type: boolean
rules: [{ if: { country: [DE, AT] }, serve: on }]
`,
      after: `
type: boolean
rules: [{ if: { country: [DE] }, serve: on }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects.filter(isChanged)) {
      const { effect, change } = subject;
      if (effect.lost === 0 || !movesAudience(change)) continue;
      report({
        ...placeOfChange(subject, 'condition', 'segment', 'decision', 'rule-order'),
        message: `people of the audience leave it: ${effectInWords({ ...effect, gained: 0, mixed: 0, uncertain: 0 })}`,
      });
    }
  },
});
