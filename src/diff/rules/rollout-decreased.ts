import { effectInWords } from '../effect.js';
import { isChanged, placeOfChange } from '../flag-subject.js';
import { movesAudience } from '../moves-audience.js';
import { defineRiskRule } from '../risk-rule.js';

export const rolloutDecreased = defineRiskRule({
  id: 'diff/rollout-decreased',
  risk: 'medium',
  summary: 'People lose a feature that they had.',
  why: 'They have seen it, and may have made something with it that is now out of reach. Growing again brings it back to the same people, if the salt stays.',
  examples: {
    quiet: {
      before: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 25 }]
`,
      after: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 30 }]
`,
    },
    found: {
      before: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 25 }]
`,
      after: `
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 5 }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects.filter(isChanged)) {
      const { effect, change } = subject;
      if (effect.lost === 0 || movesAudience(change)) continue;
      report({
        ...placeOfChange(subject, 'decision', 'enabled', 'window', 'variant'),
        message: effectInWords({ ...effect, gained: 0, mixed: 0, uncertain: 0 }),
      });
    }
  },
});
