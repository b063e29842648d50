import { intactFlags } from '../../intact-flags.js';
import { isBlank } from '../../is-blank.js';
import { defineLintRule } from '../../lint-rule.js';

export const lifecycleMissingDescription = defineLintRule({
  id: 'lifecycle/missing-description',
  severity: 'warning',
  summary: 'A flag has no description.',
  why: 'Whoever meets the flag in a year, on call or while cleaning up, has only its key to judge it by.',
  messages: {
    missing: ({ flag }: { flag: string }) => `\`${flag}\` has no description`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
`,
    ],
    invalid: [
      `
kind: permission
owner: "@payments"
type: boolean
`,
    ],
  },
  check: ({ flagSet, report }) => {
    for (const flag of intactFlags(flagSet)) {
      if (!isBlank(flag.description)) continue;
      const help = 'add `description:` with a sentence on what is different while it is on';
      report('missing', flag.description?.span ?? flag.span, { flag: flag.key }, { flag: flag.key, help });
    }
  },
});
