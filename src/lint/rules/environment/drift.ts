import type { Flag } from '../../../model/flag.js';
import type { ProjectConfig } from '../../../model/project-config.js';
import { daysOption } from '../../../model/rule-options.js';
import { dayOfDate, dayOfTime, formatDays } from '../../calendar.js';
import { intactFlags } from '../../intact-flags.js';
import { isTemporary } from '../../kinds.js';
import { defineLintRule } from '../../lint-rule.js';
import { proofsFor } from '../../proofs.js';
import { type ServedByEnvironment, servedInEnvironments } from '../../served-in-environments.js';

export const environmentDrift = defineLintRule({
  id: 'environment/drift',
  severity: 'warning',
  needsClock: true,
  summary: 'A temporary flag does something in the first environment only, long after it was created.',
  why: 'What was meant for production never went there: the environments differ for no reason that anybody remembers, and tests pass on what no customer has.',
  options: { after: '60d' },
  messages: {
    stuck: ({ flag, environment, days }: { flag: string; environment: string; days: number }) =>
      `\`${flag}\` does something in \`${environment}\` only, ${formatDays(days)} after it was created`,
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
environments:
  staging: { serve: on }
`,
    ],
    invalid: [
      `
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-09-01
expires: 2027-01-30
type: boolean
environments:
  staging: { serve: on }
`,
    ],
  },
  check: ({ flagSet, now, options, report }) => {
    const after = daysOption(options, 'after');
    const { declared } = proofsFor(flagSet);
    for (const flag of intactFlags(flagSet)) {
      if (flag.created === undefined || !isTemporary(flag, flagSet.config)) continue;
      const days = dayOfTime(now) - dayOfDate(flag.created.value);
      const environment =
        days <= after ? undefined : onlyActive(flag, servedInEnvironments(flag, declared), flagSet.config);
      if (environment === undefined) continue;
      const help = 'promote it, or remove it from the code and retire the key';
      report('stuck', flag.created.span, { flag: flag.key, environment, days }, { flag: flag.key, environment, help });
    }
  },
});

/** The first environment, if the flag may serve something other than its default variant there and nowhere else. */
function onlyActive(flag: Flag, served: ServedByEnvironment, { environments }: ProjectConfig): string | undefined {
  const [first, ...others] = environments.map(({ name }) => name);
  const isActive = (environment: string): boolean => {
    const { enabled, defaultVariant } = flag.targeting.get(environment) ?? { enabled: false, defaultVariant: '' };
    const variants = served.get(environment);
    return enabled && (variants === undefined || [...variants].some((variant) => variant !== defaultVariant));
  };
  if (first === undefined || others.length === 0 || served.get(first) === undefined) return undefined;
  return isActive(first) && !others.some(isActive) ? first : undefined;
}
