import { daysOption, numberOption } from '../../../model/rule-options.js';
import { addDays, dayOfDate, dayOfTime, formatDays } from '../../calendar.js';
import { intactFlags } from '../../intact-flags.js';
import { kindOf } from '../../kinds.js';
import { defineLintRule } from '../../lint-rule.js';

export const lifecycleExpiresTooFar = defineLintRule({
  id: 'lifecycle/expires-too-far',
  severity: 'warning',
  needsClock: true,
  summary: 'The expiry of a temporary flag is much further away than flags of its kind should live.',
  why: 'An expiry years ahead is none: nobody who meets it will remember what the flag was for.',
  options: { lifetimes: 2, cap: '365d' },
  messages: {
    tooFar: ({ flag, days, most }: { flag: string; days: number; most: number }) =>
      `\`${flag}\` is to live for ${formatDays(days)}, more than ${formatDays(most)}`,
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
expires: 2028-01-30
type: boolean
`,
    ],
  },
  check: ({ flagSet, now, options, report }) => {
    const lifetimes = numberOption(options, 'lifetimes');
    const cap = daysOption(options, 'cap');
    for (const flag of intactFlags(flagSet)) {
      const { key, created, expires } = flag;
      const lifetime = kindOf(flag, flagSet.config)?.lifetimeDays;
      if (expires === undefined || lifetime === undefined) continue;
      const most = Math.min(lifetimes * lifetime, cap);
      const birth = created?.value ?? new Date(now).toISOString().replace(/T.*/, '');
      const days = dayOfDate(expires.value) - (created === undefined ? dayOfTime(now) : dayOfDate(created.value));
      if (days <= most) continue;
      const label = `kind \`${flag.kind?.value}\` may live ${formatDays(lifetime)}${created === undefined ? '' : `; created ${birth}`}`;
      const help = `choose a date by ${addDays(birth, lifetime)}, or a permanent kind`;
      report('tooFar', expires.span, { flag: key, days, most }, { flag: key, label, help });
    }
  },
});
