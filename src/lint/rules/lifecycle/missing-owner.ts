import { intactFlags } from '../../intact-flags.js';
import { isBlank } from '../../is-blank.js';
import { defineLintRule } from '../../lint-rule.js';

export const lifecycleMissingOwner = defineLintRule({
  id: 'lifecycle/missing-owner',
  severity: 'error',
  summary: 'A flag has no owner.',
  why: 'Nobody is asked when the flag expires, and nobody knows whether it may be removed.',
  messages: {
    missing: ({ flag }: { flag: string }) => `\`${flag}\` has no owner`,
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
description: One-page checkout replaces the three-step flow.
kind: permission
type: boolean
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const [first = '@team'] = flagSet.config.owners ?? [];
    for (const flag of intactFlags(flagSet)) {
      if (!isBlank(flag.owner)) continue;
      const help = `add the team that answers for it, such as \`owner: "${first}"\``;
      report('missing', flag.owner?.span ?? flag.span, { flag: flag.key }, { flag: flag.key, help });
    }
  },
});
