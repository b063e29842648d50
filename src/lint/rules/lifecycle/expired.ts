import { daysOption } from '../../../model/rule-options.js';
import { formatDays } from '../../calendar.js';
import { expiries } from '../../expiries.js';
import { defineLintRule } from '../../lint-rule.js';

interface Lapse {
  readonly flag: string;
  readonly date: string;
  readonly days: number;
  readonly grace: number;
}

export const lifecycleExpired = defineLintRule({
  id: 'lifecycle/expired',
  severity: 'error',
  needsClock: true,
  summary: 'A flag is past its expiry: a warning during a time of grace, then an error.',
  why: 'An expiry that nothing follows from is only a label: what was to be temporary stays, with the code behind it.',
  options: { grace: '14d' },
  messages: {
    inGrace: ({ flag, days, date, grace }: Lapse) =>
      `\`${flag}\` expired ${formatDays(days)} ago (${date}), ${formatDays(grace - days)} of grace left`,
    overdue: ({ flag, days, date, grace }: Lapse) =>
      `\`${flag}\` expired ${formatDays(days)} ago (${date}), grace of ${formatDays(grace)} is over`,
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
created: 2026-08-01
expires: 2026-10-30
type: boolean
`,
    ],
  },
  check: ({ flagSet, now, options, report }) => {
    const grace = daysOption(options, 'grace');
    for (const { flag, date, span, daysLeft, facts } of expiries(flagSet, now)) {
      if (daysLeft >= 0) continue;
      const lapse: Lapse = { flag: flag.key, date, days: -daysLeft, grace };
      const help = 'no longer needed? remove it from the code and retire the key; still needed? move `expires`';
      if (lapse.days > grace) report('overdue', span, lapse, { ...facts, help });
      else report('inGrace', span, lapse, { ...facts, help, atMost: 'warning' });
    }
  },
});
