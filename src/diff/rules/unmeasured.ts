import { placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

/** Rules that all ask something else, and all go on to the next: twice the cases with each. */
const manyCases = Array.from(
  { length: 9 },
  (_, index) => `  - { if: { org.id: { contains: "${index}" } }, serve: on, rollout: ${index + 1}, onMiss: next }\n`,
).join('');

export const unmeasured = defineRiskRule({
  id: 'diff/unmeasured',
  risk: 'medium',
  summary: 'A flag has too many cases to say whom its change touches.',
  why: 'What cannot be counted may be anything. `--contexts` replays recorded contexts through both sides instead.',
  examples: {
    quiet: {
      before: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 5 }]
`,
      after: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 10 }]
`,
    },
    found: {
      before: `
type: boolean
bucketBy: userId
rules:
${manyCases}`,
      after: `
type: boolean
bucketBy: userId
rules:
${manyCases}  - { if: { plan: pro }, serve: on }
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects)
      if (subject.effect.bound === 'unknown')
        report({
          ...placeOfChange(subject, 'decision', 'condition', 'segment'),
          message: 'too many cases to say whom this touches',
          help: 'replay recorded contexts with --contexts',
        });
  },
});
