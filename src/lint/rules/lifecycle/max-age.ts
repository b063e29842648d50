import { flagBirth } from '../../../history/flag-birth.js';
import { daysSince, describeDays } from '../../../history/moment.js';
import type { Flag } from '../../../model/flag.js';
import { dayOfDate, dayOfTime, formatDays } from '../../calendar.js';
import { defineLintRule } from '../../lint-rule.js';
import { temporaryFlags } from '../../past-flags.js';

export const lifecycleMaxAge = defineLintRule({
  id: 'lifecycle/max-age',
  severity: 'warning',
  needsClock: true,
  needsHistory: true,
  summary: 'A flag is older than flags of its kind may become.',
  why: 'What was to be temporary is on its way to stay, and every month makes its removal dearer.',
  messages: {
    old: ({ flag, age, kind, days }: { flag: string; age: string; kind: string; days: number }) =>
      `\`${flag}\` is ${age} old; \`${kind}\` flags may live ${formatDays(days)}`,
  },
  examples: {
    valid: [
      `
=== 2026-10-01
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
created: 2026-08-01
expires: 2026-12-20
type: boolean
`,
    ],
  },
  check: (context) => {
    for (const { flag, kind, past } of temporaryFlags(context)) {
      const { now, report } = context;
      const birth = flagBirth(flag, past);
      const { lifetimeDays: days = Number.POSITIVE_INFINITY, name } = kind;
      if (daysSince(birth, now) <= days || isExpired(flag, now)) continue;
      const args = { flag: flag.key, age: describeDays(birth, now), kind: name, days };
      const help = 'remove it from the code and retire the key; if it has become permanent, give it a permanent kind';
      report('old', flag.created?.span ?? flag.span, args, { flag: flag.key, help });
    }
  },
});

/** Its own end says the same, and more exactly. */
const isExpired = ({ expires }: Flag, now: number): boolean =>
  expires !== undefined && dayOfDate(expires.value) < dayOfTime(now);
