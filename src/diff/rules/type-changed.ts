import { effectInWords } from '../effect.js';
import { EFFECT_RULES } from '../effect-rules.js';
import { placeOfChange } from '../flag-subject.js';
import { placeOfMetadata } from '../metadata-subject.js';
import { defineRiskRule } from '../risk-rule.js';
import { bothSides } from '../rule-facts.js';

export const typeChanged = defineRiskRule({
  id: 'diff/type-changed',
  risk: 'high',
  breaking: true,
  summary: 'The values of a flag have another type.',
  why: 'Applications ask for a type. Whoever asks for the old one gets `TYPE_MISMATCH` and the default value of their code, and generated accessors do not compile.',
  speaksFor: [
    ...EFFECT_RULES,
    'diff/variant-value-changed',
    'diff/variant-removed',
    'diff/default-changed',
    'diff/no-op',
  ],
  examples: {
    quiet: {
      before: `
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
type: boolean
rules: [{ if: { country: AT }, serve: on }]
`,
    },
    found: {
      before: `
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
type: string
variants: { on: "yes", off: "no" }
defaultVariant: off
rules: [{ if: { country: DE }, serve: on }]
`,
    },
  },
  check: ({ comparison, subjects, report }) => {
    for (const subject of subjects) {
      const sides = bothSides(subject.change);
      if (sides === undefined || sides.before.type === sides.after.type) continue;
      report({
        ...placeOfChange(subject, 'type'),
        message: `${sides.before.type} becomes ${sides.after.type}: ${effectInWords(subject.effect)}`,
        help: 'start a new flag, move the code to it, and retire this one',
      });
    }
    for (const { flag, edits } of comparison.metadata)
      for (const edit of edits.filter(({ field }) => field === 'type'))
        report({
          ...placeOfMetadata(flag, edit),
          risk: 'none',
          message: `${edit.before} becomes ${edit.after}, and everybody gets what they got`,
        });
  },
});
