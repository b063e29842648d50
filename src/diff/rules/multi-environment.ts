import { groupBy } from '../../util/group-by.js';
import { isChanged, isEdited, placeOfChange, touchesSomebody } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

export const multiEnvironment = defineRiskRule({
  id: 'diff/multi-environment',
  risk: 'low',
  summary: 'One change reaches production and the environments before it at once.',
  why: 'Nothing was learnt before production: what is wrong shows everywhere in the same minute.',
  examples: {
    quiet: {
      before: `
type: boolean
environments:
  staging: { rules: [{ if: { country: DE }, serve: on }] }
`,
      after: `
type: boolean
environments:
  staging: { rules: [{ if: { country: AT }, serve: on }] }
`,
    },
    found: {
      before: `
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
type: boolean
rules: [{ if: { country: AT }, serve: on }]
`,
    },
  },
  check: ({ subjects, report }) => {
    const edited = subjects.filter((subject) => isChanged(subject) && isEdited(subject) && touchesSomebody(subject));
    for (const group of groupBy(edited, ({ change }) => change.flag).values()) {
      const names = group.filter(({ production }) => !production).map(({ environment }) => `\`${environment.name}\``);
      for (const subject of names.length === 0 ? [] : group.filter(({ production }) => production))
        report({
          ...placeOfChange(subject, 'decision', 'condition', 'enabled'),
          message: `it changes in ${names.join(', ')} and in production at once`,
        });
    }
  },
});
