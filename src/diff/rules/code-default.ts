import { effectInWords } from '../effect.js';
import { isChanged, placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

export const codeDefault = defineRiskRule({
  id: 'diff/code-default',
  risk: 'medium',
  summary:
    "People get the default value of the application's code instead of a variant, or the other way round; low outside production.",
  why: 'What that value is stands in the code of every application, each may have another, and nothing here can tell.',
  examples: {
    quiet: {
      before: `
type: boolean
`,
      after: `
type: boolean
enabled: false
offVariant: off
`,
    },
    found: {
      before: `
type: boolean
`,
      after: `
type: boolean
enabled: false
`,
    },
  },
  check: ({ subjects, report }) => {
    for (const subject of subjects.filter(isChanged)) {
      const { gained, lost, mixed, uncertain } = subject.effect;
      if (uncertain === 0 || gained + lost + mixed > 0) continue;
      report({
        ...placeOfChange(subject, 'enabled', 'off-variant'),
        ...(subject.production ? {} : { risk: 'low' }),
        message: effectInWords(subject.effect),
        help: 'an `offVariant` says what a disabled flag serves',
      });
    }
  },
});
