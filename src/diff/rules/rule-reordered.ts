import { effectInWords } from '../effect.js';
import { EFFECT_RULES } from '../effect-rules.js';
import { editsOf, isChanged, placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

export const ruleReordered = defineRiskRule({
  id: 'diff/rule-reordered',
  risk: 'medium',
  summary: 'Rules changed places, and somebody gets another result by that.',
  why: 'The first rule that matches decides. Where rules overlap, their order is the rule.',
  speaksFor: EFFECT_RULES,
  examples: {
    quiet: {
      before: `
type: boolean
rules:
  - { name: germany, if: { country: DE }, serve: on }
  - { name: austria, if: { country: AT }, serve: on }
`,
      after: `
type: boolean
rules: # nobody is in both countries
  - { name: austria, if: { country: AT }, serve: on }
  - { name: germany, if: { country: DE }, serve: on }
`,
    },
    found: {
      before: `
type: boolean
rules:
  - { name: free, if: { plan: free }, serve: off }
  - { name: germany, if: { country: DE }, serve: on }
`,
      after: `
type: boolean
rules:
  - { name: germany, if: { country: DE }, serve: on }
  - { name: free, if: { plan: free }, serve: off }
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects.filter(isChanged)) {
      const [edit] = editsOf(subject.change, 'rule-order');
      if (edit === undefined || !changesOrder(edit.before ?? '', edit.after ?? '')) continue;
      report({
        ...placeOfChange(subject, 'rule-order'),
        message: `rules decide in another order: ${effectInWords(subject.effect)}`,
      });
    }
  },
});

/** Whether rules that stayed have changed places; those that came or went between them say nothing. */
function changesOrder(before: string, after: string): boolean {
  const [old, present] = [before.split(', '), after.split(', ')];
  const stayed = (labels: readonly string[], others: readonly string[]) =>
    labels.filter((label) => others.includes(label)).join(', ');
  return stayed(old, present) !== stayed(present, old);
}
