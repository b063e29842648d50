import { defaultReaches } from '../default-reaches.js';
import { effectInWords } from '../effect.js';
import { EFFECT_RULES } from '../effect-rules.js';
import { placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';
import { bothSides } from '../rule-facts.js';

export const defaultChanged = defineRiskRule({
  id: 'diff/default-changed',
  risk: 'high',
  summary: 'Another variant is the default, and people get it.',
  why: 'The default is what everybody gets whom no rule means, also those who send no context at all: health checks, jobs, visitors that are not logged in.',
  speaksFor: EFFECT_RULES,
  examples: {
    quiet: {
      before: `
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
type: boolean
defaultVariant: off # what it was
rules: [{ if: { country: DE }, serve: on }]
`,
    },
    found: {
      before: `
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
type: boolean
defaultVariant: on
rules: [{ if: { country: DE }, serve: on }]
`,
    },
  },
  check: ({ comparison, subjects, report }) => {
    for (const subject of subjects) {
      const sides = bothSides(subject.change);
      const [from, to] = [sides?.before.defaultVariant, sides?.after.defaultVariant];
      if (sides === undefined || from === undefined || from === to) continue;
      if (!defaultReaches(sides.after, from, comparison.now)) continue;
      report({
        ...placeOfChange(subject, 'default-variant'),
        message: `the default becomes \`${to}\` instead of \`${from}\`: ${effectInWords(subject.effect)}`,
        help: 'serve it by a rule with a rollout first',
      });
    }
  },
});
