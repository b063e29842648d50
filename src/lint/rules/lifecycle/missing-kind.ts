import { intactFlags } from '../../intact-flags.js';
import { defineLintRule } from '../../lint-rule.js';

export const lifecycleMissingKind = defineLintRule({
  id: 'lifecycle/missing-kind',
  severity: 'error',
  summary: 'A flag does not say what kind of flag it is.',
  why: 'The kind decides how long a flag may live: without one it is never found to be due for removal.',
  messages: {
    missing: ({ flag }: { flag: string }) => `\`${flag}\` has no kind`,
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
owner: "@payments"
type: boolean
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const help = `add \`kind:\` with one of ${[...flagSet.config.kinds.keys()].join(', ')}`;
    for (const flag of intactFlags(flagSet))
      if (flag.kind === undefined) report('missing', flag.span, { flag: flag.key }, { flag: flag.key, help });
  },
});
