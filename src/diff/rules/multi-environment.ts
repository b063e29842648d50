import { isChanged, placeOfChange, touchesSomebody } from '../flag-subject.js';
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
    for (const subject of subjects.filter((candidate) => candidate.production && isChanged(candidate))) {
      const others = subjects.filter(
        (other) => other.change.flag === subject.change.flag && !other.production && touchesSomebody(other),
      );
      if (others.length === 0 || !touchesSomebody(subject)) continue;
      const names = others.map((other) => `\`${other.environment.name}\``).join(', ');
      report({
        ...placeOfChange(subject, 'decision', 'condition', 'enabled'),
        message: `it changes in ${names} and in production at once`,
      });
    }
  },
});
