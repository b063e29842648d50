import { removeComment } from '../../../syntax/edit-comment.js';
import { defineLintRule } from '../../lint-rule.js';

export const lifecycleSuppressionExpired = defineLintRule({
  id: 'lifecycle/suppression-expired',
  severity: 'warning',
  needsClock: true,
  judgesSuppressions: true,
  summary: 'The end date of a comment that disables a finding has passed.',
  why: 'What it disabled is reported again; the comment says something else than what happens.',
  messages: {
    expired: ({ until }: { until: string }) => `this has disabled nothing since ${until}`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
# flags-disable-next-line lifecycle/unknown-owner until 2026-12-31 -- the team is being founded
owner: "@checkout"
type: boolean
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
# flags-disable-next-line lifecycle/unknown-owner until 2026-08-31 -- the team is being founded
owner: "@payments"
type: boolean
`,
    ],
  },
  check: ({ suppressions, report }) => {
    for (const { state, comment, until } of suppressions) {
      if (state !== 'expired' || until === undefined) continue;
      const fix = { label: 'remove the comment', edits: [removeComment(comment)], safe: true };
      const help = 'correct what it disabled and remove it, or give it another date';
      report('expired', until.span, { until: until.value }, { help, fix });
    }
  },
});
