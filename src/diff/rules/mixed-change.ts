import { numberOption } from '../../model/rule-options.js';
import { isEdited, touchesSomebody, writtenFlag } from '../flag-subject.js';
import { defineRiskRule } from '../risk-rule.js';

export const mixedChange = defineRiskRule({
  id: 'diff/mixed-change',
  risk: 'low',
  summary: 'One change edits flags of more than `owners` owners in production.',
  why: 'Whoever has to take it back takes back what belongs to others as well. What a segment or a required flag brings about is one cause and does not count.',
  options: { owners: 1 },
  examples: {
    quiet: {
      before: `
=== checkout/new-checkout.yaml
owner: "@payments"
type: boolean
=== search/semantic-search.yaml
owner: "@growth"
type: boolean
`,
      after: `
=== checkout/new-checkout.yaml
owner: "@payments"
type: boolean
rules: [{ if: { country: DE }, serve: on }]
=== search/semantic-search.yaml
owner: "@growth"
type: boolean
`,
    },
    found: {
      before: `
=== checkout/new-checkout.yaml
owner: "@payments"
type: boolean
=== search/semantic-search.yaml
owner: "@growth"
type: boolean
`,
      after: `
=== checkout/new-checkout.yaml
owner: "@payments"
type: boolean
rules: [{ if: { country: DE }, serve: on }]
=== search/semantic-search.yaml
owner: "@growth"
type: boolean
rules: [{ if: { country: DE }, serve: on }]
`,
    },
  },
  check: ({ subjects, options, report }) => {
    const edited = subjects.filter((subject) => subject.production && touchesSomebody(subject) && isEdited(subject));
    const owners = new Set(edited.flatMap(({ change }) => writtenFlag(change)?.owner?.value ?? []));
    if (owners.size > numberOption(options, 'owners'))
      report({
        message: `one change for ${owners.size} owners in production: ${[...owners].join(', ')}`,
        help: 'one change for each can be reviewed and taken back alone',
      });
  },
});
