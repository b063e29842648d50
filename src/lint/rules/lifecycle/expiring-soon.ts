import { daysOption } from '../../../model/rule-options.js';
import { formatDays } from '../../calendar.js';
import { expiries } from '../../expiries.js';
import { defineLintRule } from '../../lint-rule.js';

export const lifecycleExpiringSoon = defineLintRule({
  id: 'lifecycle/expiring-soon',
  formerIds: ['lifecycle/expires-soon'],
  severity: 'info',
  needsClock: true,
  summary: 'A flag expires within the next days.',
  why: 'Who knows early can plan the removal, instead of meeting a failed check.',
  options: { within: '14d' },
  messages: {
    soon: ({ flag, days, date }: { flag: string; days: number; date: string }) =>
      `\`${flag}\` expires ${days === 0 ? 'today' : `in ${formatDays(days)}`} (${date})`,
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
description: Invoices as PDF.
kind: release
owner: "@payments"
created: 2026-09-01
expires: 2026-11-30
type: boolean
`,
    ],
  },
  check: ({ flagSet, now, options, report }) => {
    const within = daysOption(options, 'within');
    const help = 'plan its removal, or move `expires`';
    for (const { flag, date, span, daysLeft, facts } of expiries(flagSet, now))
      if (daysLeft >= 0 && daysLeft <= within)
        report('soon', span, { flag: flag.key, days: daysLeft, date }, { ...facts, help });
  },
});
