import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { ProjectConfig } from '../model/project-config.js';
import type { Span } from '../source/span.js';
import { dayOfDate, dayOfTime, formatDays } from './calendar.js';
import type { LintReportExtras } from './lint-rule.js';

/** The end that a flag has been given. */
export interface Expiry {
  readonly flag: Flag;
  readonly date: string;
  readonly span: Span;
  /** Days from today: 0 on the last day, negative afterwards. */
  readonly daysLeft: number;
  /** What a finding about it says beside its message. */
  readonly facts: LintReportExtras;
}

/** The expiries of all flags that have one, as they stand at a moment. */
export function expiries({ flags, config }: FlagSet, now: number): readonly Expiry[] {
  return [...flags.values()].flatMap((flag) => {
    if (flag.expires === undefined) return [];
    const { value: date, span } = flag.expires;
    return [{ flag, date, span, daysLeft: dayOfDate(date) - dayOfTime(now), facts: describeFlag(flag, config) }];
  });
}

function describeFlag(flag: Flag, config: ProjectConfig): LintReportExtras {
  const label = describeLifetime(flag, config);
  return {
    flag: flag.key,
    ...(label !== undefined && { label }),
    ...(flag.owner !== undefined && { notes: [`owner: ${flag.owner.value}`] }),
  };
}

/** How long the flag may live and since when it does, as far as that is known. */
function describeLifetime({ kind, created }: Flag, { kinds }: ProjectConfig): string | undefined {
  const days = kind && kinds.get(kind.value)?.lifetimeDays;
  const facts = [
    ...(kind === undefined || days === undefined ? [] : [`kind \`${kind.value}\` may live ${formatDays(days)}`]),
    ...(created === undefined ? [] : [`created ${created.value}`]),
  ];
  return facts.length === 0 ? undefined : facts.join('; ');
}
