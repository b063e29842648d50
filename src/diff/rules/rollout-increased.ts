import { numberOption } from '../../model/rule-options.js';
import { effectInWords } from '../effect.js';
import { isChanged, placeOfChange } from '../flag-subject.js';
import { movesAudience } from '../moves-audience.js';
import type { Risk } from '../risk.js';
import { defineRiskRule } from '../risk-rule.js';

export const rolloutIncreased = defineRiskRule({
  id: 'diff/rollout-increased',
  risk: 'medium',
  summary:
    'More people get a feature, and nobody loses it: low up to `low` points and outside production, high above `high` points in production.',
  why: 'That is what rollouts are for. How many at once is what limits the damage if something is wrong with it.',
  options: { low: 5, high: 50 },
  examples: {
    quiet: {
      before: `
type: boolean
bucketBy: userId
rules: [{ if: { country: DE }, serve: on, rollout: 5 }]
`,
      after: `
type: boolean
bucketBy: userId
rules: [{ if: { country: [DE] }, serve: on, rollout: 5.0 }]
`,
    },
    found: {
      before: `
type: boolean
bucketBy: userId
rules: [{ if: { country: DE }, serve: on, rollout: 5 }]
`,
      after: `
type: boolean
bucketBy: userId
rules: [{ if: { country: DE }, serve: on, rollout: 15 }]
`,
    },
  },
  check: ({ subjects, options, report }) => {
    const [low, high] = [numberOption(options, 'low') / 100, numberOption(options, 'high') / 100];
    for (const subject of subjects.filter(isChanged)) {
      const { effect, production, change } = subject;
      if (effect.gained === 0 || movesAudience(change)) continue;
      const risk: Risk = !production || effect.gained <= low ? 'low' : effect.gained > high ? 'high' : 'medium';
      report({
        ...placeOfChange(subject, 'decision', 'enabled', 'window', 'variant'),
        risk,
        message: effectInWords({ ...effect, lost: 0, mixed: 0, uncertain: 0 }),
      });
    }
  },
});
