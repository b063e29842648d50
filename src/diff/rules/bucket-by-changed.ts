import { effectInWords } from '../effect.js';
import { EFFECT_RULES } from '../effect-rules.js';
import { editsOf, placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';
import { bothSides, replacesBucketing } from '../rule-facts.js';

export const bucketByChanged = defineRiskRule({
  id: 'diff/bucket-by-changed',
  risk: 'high',
  breaking: true,
  summary: 'Another attribute buckets, so that people are shuffled anew.',
  why: 'Other people get the feature at the same share, and whoever does not send the new attribute gets the default.',
  speaksFor: EFFECT_RULES,
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
bucketBy: deviceId
rules: [{ serve: on, rollout: 25 }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects) {
      const sides = bothSides(subject.change);
      const edited = editsOf(subject.change, 'bucket-by');
      if (sides === undefined || edited.length === 0) continue;
      if (!replacesBucketing(sides.before, sides.after, ({ bucketBy }) => bucketBy)) continue;
      report({
        ...placeOfChange(subject, 'bucket-by'),
        message: `people are shuffled by another attribute: ${effectInWords(subject.effect)}`,
        help: 'finish the rollout first, or start a new flag',
      });
    }
  },
});
