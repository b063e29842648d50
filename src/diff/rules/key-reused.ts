import { placeOfChange } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

export const keyReused = defineRiskRule({
  id: 'diff/key-reused',
  risk: 'high',
  breaking: true,
  summary: 'A new flag takes the key of a retired one.',
  why: 'Old code, old caches and old reports mean the flag that was retired. In 2012 a reused flag on one forgotten server cost a company 460 million dollars in 45 minutes.',
  speaksFor: ['diff/new-flag-on'],
  examples: {
    quiet: {
      before: `
=== retired.yaml
- { key: old-checkout, retired: 2026-08-01 }
`,
      after: `
=== retired.yaml
- { key: old-checkout, retired: 2026-08-01 }
=== checkout/new-checkout.yaml
type: boolean
`,
    },
    found: {
      before: `
=== retired.yaml
- { key: old-checkout, retired: 2026-08-01 }
`,
      after: `
=== checkout/old-checkout.yaml
type: boolean
`,
    },
  },
  check: ({ comparison: { base, head }, subjects, report }) => {
    for (const subject of subjects) {
      const { flag, kind } = subject.change;
      const tombstone = base.flagSet?.retired.get(flag) ?? head.flagSet?.retired.get(flag);
      if (kind !== 'added' || tombstone === undefined) continue;
      report({
        ...placeOfChange(subject),
        message: `\`${flag}\` was retired on ${tombstone.retired}, and means something else now`,
        help: 'choose another key, and leave the tombstone where it is',
      });
    }
  },
});
