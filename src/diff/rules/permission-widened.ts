import { effectInWords } from '../effect.js';
import { isChanged, placeOfChange, writtenFlag } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

export const permissionWidened = defineRiskRule({
  id: 'diff/permission-widened',
  risk: 'high',
  summary: 'A permission reaches people who did not have it.',
  why: 'A permission guards something: who is let in should be decided, not noticed.',
  speaksFor: ['diff/audience-widened', 'diff/percent-jump', 'diff/rollout-increased'],
  examples: {
    quiet: {
      before: `
kind: permission
type: boolean
rules: [{ if: { plan: [pro, enterprise] }, serve: on }]
`,
      after: `
kind: permission
type: boolean
rules: [{ if: { plan: enterprise }, serve: on }]
`,
    },
    found: {
      before: `
kind: permission
type: boolean
rules: [{ if: { plan: enterprise }, serve: on }]
`,
      after: `
kind: permission
type: boolean
rules: [{ if: { plan: [pro, enterprise] }, serve: on }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects.filter(isChanged)) {
      const { effect, change } = subject;
      if (writtenFlag(change)?.kind?.value !== 'permission' || effect.gained + effect.mixed === 0) continue;
      report({
        ...placeOfChange(subject, 'condition', 'segment', 'decision', 'default-variant'),
        message: `this permission reaches more people: ${effectInWords(effect)}`,
      });
    }
  },
});
