import type { Comparison } from '../comparison.js';
import { placeOfChange, touchesSomebody, writtenFlag } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

export const prodNeedsOwner = defineRiskRule({
  id: 'diff/prod-needs-owner',
  risk: 'medium',
  summary: 'A change reaches production, and the flag has no owner who could approve it.',
  why: 'Somebody has to answer for it when it goes wrong at night. Projects that name no owners at all are not told so.',
  examples: {
    quiet: {
      before: `
owner: "@payments"
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
      after: `
owner: "@payments"
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
type: boolean
rules: [{ if: { country: AT }, serve: on }]
`,
    },
  },
  check: ({ comparison, subjects, report }) => {
    if (!knowsOwners(comparison)) return;
    for (const subject of subjects) {
      const written = writtenFlag(subject.change);
      if (!subject.production || written === undefined || written.owner !== undefined) continue;
      if (subject.change.kind !== 'removed' && touchesSomebody(subject))
        report({
          ...placeOfChange(subject, 'owner'),
          message: 'it changes in production, and nobody owns it',
          help: 'give it an `owner`',
        });
    }
  },
});

const knowsOwners = ({ head: { flagSet } }: Comparison): boolean =>
  flagSet?.config.owners !== undefined || [...(flagSet?.flags.values() ?? [])].some(({ owner }) => owner !== undefined);
