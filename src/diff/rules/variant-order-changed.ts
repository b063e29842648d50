import { effectInWords } from '../effect.js';
import { EFFECT_RULES } from '../effect-rules.js';
import { placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';
import { bothSides, reorderedSplits } from '../rule-facts.js';

export const variantOrderChanged = defineRiskRule({
  id: 'diff/variant-order-changed',
  risk: 'high',
  summary: 'The entries of a split changed places, so that people get other variants at the same weights.',
  why: 'Weights are laid out in written order from bucket 0 upward: swapping two halves moves everybody, and in a text diff it looks like tidying up.',
  speaksFor: EFFECT_RULES,
  examples: {
    quiet: {
      before: `
type: string
variants: { control: plain, a: fancy }
defaultVariant: control
bucketBy: userId
rules: [{ split: { control: 50, a: 50 } }]
`,
      after: `
type: string
variants: { a: fancy, control: plain } # this order says nothing
defaultVariant: control
bucketBy: userId
rules: [{ split: { control: 50, a: 50 } }]
`,
    },
    found: {
      before: `
type: string
variants: { control: plain, a: fancy }
defaultVariant: control
bucketBy: userId
rules: [{ split: { control: 50, a: 50 } }]
`,
      after: `
type: string
variants: { control: plain, a: fancy }
defaultVariant: control
bucketBy: userId
rules: [{ split: { a: 50, control: 50 } }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects) {
      const sides = bothSides(subject.change);
      const [order] = sides === undefined ? [] : reorderedSplits(sides.before, sides.after);
      if (order === undefined) continue;
      report({
        ...placeOfChange(subject, 'decision'),
        message: `the same weights in another order: ${effectInWords(subject.effect)}`,
        help: 'restore the order',
      });
    }
  },
});
