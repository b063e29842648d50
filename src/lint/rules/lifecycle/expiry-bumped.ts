import { numberOption } from '../../../model/rule-options.js';
import { intactFlags } from '../../intact-flags.js';
import { defineLintRule } from '../../lint-rule.js';

export const lifecycleExpiryBumped = defineLintRule({
  id: 'lifecycle/expiry-bumped',
  severity: 'warning',
  needsClock: true,
  needsHistory: true,
  summary: 'The expiry of a flag has been put off again and again.',
  why: 'An end that moves whenever it comes near is none: the decision that it was to force is never taken.',
  options: { max: 2 },
  messages: {
    bumped: ({ flag, count }: { flag: string; count: number }) =>
      `\`${flag}\` has had its expiry put off ${count} times`,
  },
  examples: {
    valid: [
      `
=== 2026-09-01
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2026-12-10
type: boolean
=== 2026-11-01
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2026-12-20
type: boolean
`,
    ],
    invalid: [
      `
=== 2026-09-01
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2026-09-20
type: boolean
=== 2026-09-19
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2026-10-20
type: boolean
=== 2026-10-19
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2026-11-20
type: boolean
=== 2026-11-18
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2026-12-20
type: boolean
`,
    ],
  },
  check: ({ flagSet, history, options, report }) => {
    for (const flag of intactFlags(flagSet)) {
      if (flag.expires === undefined) continue;
      const postponements = history?.of(flag)?.postponements ?? [];
      if (postponements.length <= numberOption(options, 'max')) continue;
      const dates = postponements.map(({ to }) => to).join(', ');
      const help = 'decide: remove the flag, or say that it stays by giving it a permanent kind';
      const args = { flag: flag.key, count: postponements.length };
      report('bumped', flag.expires.span, args, { flag: flag.key, help, notes: [`put off to ${dates}`] });
    }
  },
});
