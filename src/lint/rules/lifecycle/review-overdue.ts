import { flagBirth } from '../../../history/flag-birth.js';
import { daysSince, describeDays, latestMoment } from '../../../history/moment.js';
import type { FlagHistory } from '../../../history/project-history.js';
import type { Flag } from '../../../model/flag.js';
import { formatDays } from '../../calendar.js';
import { defineLintRule } from '../../lint-rule.js';
import { permanentFlags } from '../../past-flags.js';

export const lifecycleReviewOverdue = defineLintRule({
  id: 'lifecycle/review-overdue',
  severity: 'warning',
  needsClock: true,
  needsHistory: true,
  summary: 'Nobody has looked at a permanent flag for longer than its kind allows.',
  why: 'Permanent is not unattended: a kill switch that no longer works is found out on the day it is needed.',
  messages: {
    overdue: ({ flag, time, kind, days }: { flag: string; time: string; kind: string; days: number }) =>
      `\`${flag}\` was last touched ${time} ago; \`${kind}\` flags are reviewed every ${formatDays(days)}`,
  },
  examples: {
    valid: [
      `
=== 2026-03-01
description: Let a merchant export the audit log.
kind: permission
owner: "@payments"
type: boolean
`,
    ],
    invalid: [
      `
=== 2025-10-01
description: Let a merchant export the audit log.
kind: permission
owner: "@payments"
type: boolean
`,
    ],
  },
  check: (context) => {
    for (const { flag, kind, past } of permanentFlags(context)) {
      const { now, report } = context;
      const { reviewDays: days = Number.POSITIVE_INFINITY, name } = kind;
      const seen = lastSeen(flag, past);
      if (daysSince(seen, now) <= days) continue;
      const args = { flag: flag.key, time: describeDays(seen, now), kind: name, days };
      const help = 'try it out with its owner, and write down the day in a comment of the file: any edit counts';
      report('overdue', flag.span, args, { flag: flag.key, help });
    }
  },
});

/** Whoever changes a flag, or its file, has looked at it. */
const lastSeen = (flag: Flag, past: FlagHistory) =>
  latestMoment(flagBirth(flag, past), past.lastEdit, ...[...flag.targeting.keys()].map(past.lastChange));
