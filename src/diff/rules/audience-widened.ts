import { effectInWords } from '../effect.js';
import { isChanged, placeOfChange } from '../flag-subject.js';
import { movesAudience } from '../moves-audience.js';
import { defineRiskRule } from '../risk-rule.js';

export const audienceWidened = defineRiskRule({
  id: 'diff/audience-widened',
  risk: 'medium',
  summary: 'People outside the audience are in it now; low outside production.',
  why: 'How many they are nobody knows from the files: a condition says who, not how many. `--contexts` counts them.',
  examples: {
    quiet: {
      before: `
type: boolean
rules: [{ if: { country: [DE, AT] }, serve: on }]
`,
      after: `
type: boolean
rules: [{ if: { country: [DE] }, serve: on }]
`,
    },
    found: {
      before: `
type: boolean
rules: [{ if: { country: [DE] }, serve: on }]
`,
      after: `
type: boolean
rules: [{ if: { country: [DE, AT] }, serve: on }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects.filter(isChanged)) {
      const { effect, change } = subject;
      if (effect.gained === 0 || !movesAudience(change)) continue;
      report({
        ...placeOfChange(subject, 'condition', 'segment', 'decision', 'rule-order'),
        ...(subject.production ? {} : { risk: 'low' }),
        message: `people outside the audience join it: ${effectInWords({ ...effect, lost: 0, mixed: 0, uncertain: 0 })}`,
      });
    }
  },
});
