import { isChanged, isEdited, placeOfChange, touchesSomebody } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

export const expiredTouched = defineRiskRule({
  id: 'diff/expired-touched',
  risk: 'blocked',
  summary: 'A flag that has expired was edited, and serves somebody otherwise.',
  why: 'Its time is over: what it decides should be decided for everybody, and the flag removed. Whoever still needs it says so by another date.',
  examples: {
    quiet: {
      before: `
expires: 2026-10-30
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 25 }]
`,
      after: `
expires: 2027-01-31
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 30 }]
`,
    },
    found: {
      before: `
expires: 2026-10-30
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 25 }]
`,
      after: `
expires: 2026-10-30
type: boolean
bucketBy: userId
rules: [{ serve: on, rollout: 30 }]
`,
    },
  },
  check: ({ comparison, subjects, report }) => {
    const today = new Date(comparison.now).toISOString().slice(0, 'YYYY-MM-DD'.length);
    for (const subject of subjects.filter(isChanged)) {
      const expires = subject.change.after?.written?.expires?.value;
      if (expires === undefined || expires >= today || !isEdited(subject) || !touchesSomebody(subject)) continue;
      report({
        ...placeOfChange(subject, 'decision', 'condition', 'enabled'),
        message: `it expired on ${expires} and still changes`,
        help: 'remove it, or say with another `expires` how long it is needed',
      });
    }
  },
});
