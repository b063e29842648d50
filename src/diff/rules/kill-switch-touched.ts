import { effectInWords } from '../effect.js';
import { placeOfChange, touchesSomebody, writtenFlag } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

export const killSwitchTouched = defineRiskRule({
  id: 'diff/kill-switch-touched',
  risk: 'high',
  summary: 'A kill switch changed for somebody, or went.',
  why: 'It is thrown in an emergency or not at all. Either this is one, and everybody should know, or it is a mistake.',
  examples: {
    quiet: {
      before: `
kind: kill-switch
type: boolean
rules: [{ serve: on }]
`,
      after: `
kind: kill-switch
description: Off stops all payments.
type: boolean
rules: [{ serve: on }]
`,
    },
    found: {
      before: `
kind: kill-switch
type: boolean
rules: [{ serve: on }]
`,
      after: `
kind: kill-switch
type: boolean
rules: [{ serve: off }]
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects) {
      const { change } = subject;
      if (change.kind === 'added' || writtenFlag(change)?.kind?.value !== 'kill-switch') continue;
      if (!touchesSomebody(subject) && change.kind === 'changed') continue;
      report({
        ...placeOfChange(subject, 'decision', 'enabled', 'default-variant', 'condition'),
        message: `this is a kill switch${change.kind === 'removed' ? ', and it is gone' : ''}: ${effectInWords(subject.effect)}`,
      });
    }
  },
});
