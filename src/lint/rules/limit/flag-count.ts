import type { Flag } from '../../../model/flag.js';
import { numberOption } from '../../../model/rule-options.js';
import { compareCodeUnits } from '../../../util/compare-code-units.js';
import { defineLintRule } from '../../lint-rule.js';

export const limitFlagCount = defineLintRule({
  id: 'limit/flag-count',
  severity: 'warning',
  summary: 'There are more flags than the limit, in all or of one owner.',
  why: 'Every flag doubles the states a system can be in; a limit makes a team remove one before it adds the next. There is none unless it is set: 0 is no limit.',
  options: { max: 0, perOwner: 0 },
  messages: {
    total: ({ count, max }: { count: number; max: number }) => `the project has ${count} flags, more than ${max}`,
    owner: ({ owner, count, max }: { owner: string; count: number; max: number }) =>
      `\`${owner}\` has ${count} flags, more than ${max}`,
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
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint: { rules: { limit/flag-count: [warning, { max: 1 }] } }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
type: boolean
=== checkout/wallet.yaml
description: Paying from a wallet.
kind: permission
owner: "@payments"
type: boolean
`,
    ],
  },
  check: ({ flagSet: { flags, config }, options, report }) => {
    const max = numberOption(options, 'max');
    const perOwner = numberOption(options, 'perOwner');
    // The limits come from there, so it is written.
    const span = config.lint.get('limit/flag-count')?.span;
    if (span === undefined) return;
    const help = 'remove flags that are done: `flags stale` lists them';
    if (max > 0 && flags.size > max) report('total', span, { count: flags.size, max }, { help });
    if (perOwner <= 0) return;
    for (const [owner, count] of [...countByOwner(flags.values())].sort(([left], [right]) =>
      compareCodeUnits(left, right),
    ))
      if (count > perOwner) report('owner', span, { owner, count, max: perOwner }, { help, distinction: owner });
  },
});

function countByOwner(flags: Iterable<Flag>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { owner } of flags) if (owner !== undefined) counts.set(owner.value, (counts.get(owner.value) ?? 0) + 1);
  return counts;
}
