import { isTemporary } from '../../kinds.js';
import { defineLintRule } from '../../lint-rule.js';
import { constantFlags } from '../../served-values.js';

export const ruleConstant = defineLintRule({
  id: 'rule/constant',
  severity: 'info',
  summary: 'A temporary flag has rules, yet serves one value to everybody in every environment.',
  why: 'Its work is done, or has not begun: the code behind the other value is dead.',
  messages: {
    constant: ({ flag, variant }: { flag: string; variant: string }) =>
      `\`${flag}\` serves \`${variant}\` to everybody in every environment`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-11-01
expires: 2027-01-31
type: boolean
environments:
  staging: { serve: on }
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-11-01
expires: 2027-01-31
type: boolean
rules:
  - serve: on
`,
    ],
  },
  check: ({ flagSet, history, report }) => {
    for (const { flag, variant } of constantFlags(flagSet)) {
      // Where the past is known, `lifecycle/ready-to-clean` and `lifecycle/abandoned` say it when its time has come.
      if (!isTemporary(flag, flagSet.config) || history?.of(flag) !== undefined) continue;
      const help = `keep what \`${variant}\` does, and remove the flag from the code`;
      report('constant', flag.span, { flag: flag.key, variant }, { flag: flag.key, help });
    }
  },
});
