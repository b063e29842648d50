import type { Flag } from '../../../model/flag.js';
import type { FlagKind } from '../../../model/project-config.js';
import { addDays, formatDays } from '../../calendar.js';
import { intactFlags } from '../../intact-flags.js';
import { defineLintRule } from '../../lint-rule.js';

export const lifecycleMissingExpiry = defineLintRule({
  id: 'lifecycle/missing-expiry',
  severity: 'error',
  summary: 'A flag of a temporary kind has no `expires`.',
  why: 'A temporary flag without an end stays for good: dead code, and one more state of the system to think of.',
  messages: {
    missing: ({ flag }: { flag: string }) => `\`${flag}\` has no expiry`,
  },
  examples: {
    valid: [
      `
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-11-01
expires: 2027-01-30
type: boolean
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-11-01
type: boolean
`,
    ],
  },
  check: ({ flagSet, report }) => {
    for (const flag of intactFlags(flagSet)) {
      const { key, kind: name, expires } = flag;
      if (name === undefined || expires !== undefined) continue;
      const kind = flagSet.config.kinds.get(name.value);
      if (kind?.expires !== 'required') continue;
      const label = `\`${kind.name}\` flags must say when they end`;
      report('missing', name.span, { flag: key }, { flag: key, label, help: adviseExpiry(flag, kind) });
    }
  },
});

function adviseExpiry({ created }: Flag, { name, lifetimeDays }: FlagKind): string {
  if (lifetimeDays === undefined) return 'add `expires:` with the date it should be gone by';
  const lifetime = `a \`${name}\` flag may live ${formatDays(lifetimeDays)}`;
  if (created === undefined) return `add \`created:\` and \`expires:\`; ${lifetime}`;
  return `add \`expires: ${addDays(created.value, lifetimeDays)}\`: ${lifetime}`;
}
