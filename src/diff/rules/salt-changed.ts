import { effectInWords } from '../effect.js';
import { EFFECT_RULES } from '../effect-rules.js';
import { editsOf, placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';
import { bothSides, replacesBucketing } from '../rule-facts.js';

export const saltChanged = defineRiskRule({
  id: 'diff/salt-changed',
  risk: 'high',
  breaking: true,
  summary: 'The salt, the group or the bucketing profile changed, so that people are shuffled anew.',
  why: 'The share stays what it was and the people do not: half of those who had the feature lose it to others who did not, experiments lose their arms, and no graph of shares shows it.',
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
salt: new-checkout # what it was by default
rules: [{ serve: on, rollout: 25 }]
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
salt: checkout-2026
rules: [{ serve: on, rollout: 25 }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects) {
      const sides = bothSides(subject.change);
      const edited = editsOf(subject.change, 'salt', 'bucketing', 'rule-salt');
      if (sides === undefined || edited.length === 0) continue;
      if (!replacesBucketing(sides.before, sides.after, ({ salt, recipe }) => [salt, recipe])) continue;
      report({
        ...placeOfChange(subject, 'salt', 'bucketing', 'rule-salt'),
        message: `people are shuffled anew: ${effectInWords(subject.effect)}`,
        help: 'keep the salt, and change shares: they then only grow or shrink',
      });
    }
  },
});
