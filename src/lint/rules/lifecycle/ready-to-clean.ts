import { daysSince, describeDays } from '../../../history/moment.js';
import { readyToClean, type SettledFlag } from '../../../history/rollout-state.js';
import type { Flag } from '../../../model/flag.js';
import { daysOption } from '../../../model/rule-options.js';
import { defineLintRule } from '../../lint-rule.js';
import { proofsOf, temporaryFlags } from '../../past-flags.js';

export const lifecycleReadyToClean = defineLintRule({
  id: 'lifecycle/ready-to-clean',
  severity: 'warning',
  needsClock: true,
  needsHistory: true,
  summary: 'A temporary flag has served one value to everybody in all production environments for some time.',
  why: 'Its work is done: until it is removed, code that nobody runs is read, tested and kept compiling.',
  options: { soak: '30d' },
  messages: {
    settled: ({ flag, variant, where, time }: { flag: string; variant: string; where: string; time: string }) =>
      `\`${flag}\` has served \`${variant}\` to everybody in ${where} for ${time}`,
  },
  examples: {
    valid: [
      `
=== 2026-11-10
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2027-01-30
type: boolean
rules:
  - { serve: on, rollout: 100 }
`,
    ],
    invalid: [
      `
=== 2026-09-20
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2027-01-30
type: boolean
rules:
  - { serve: on, rollout: 25 }
=== 2026-10-01
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2027-01-30
type: boolean
rules:
  - { serve: on, rollout: 100 }
`,
    ],
  },
  check: (context) => {
    const { flagSet, now, options, report } = context;
    const { environments } = flagSet.config;
    for (const { flag, past } of temporaryFlags(context)) {
      const settled = readyToClean(flag, { past, now, environments, proofs: proofsOf(flagSet) });
      if (settled?.variant === undefined || daysSince(settled.since, now) < daysOption(options, 'soak')) continue;
      const [where, time] = [settled.environments.join(' and '), describeDays(settled.since, now)];
      const args = { flag: flag.key, variant: settled.variant, where, time };
      report('settled', flag.span, args, { flag: flag.key, ...advise(flag, settled.variant, settled) });
    }
  },
});

function advise({ variants, owner }: Flag, variant: string, { assumedKeys }: SettledFlag) {
  const value = JSON.stringify(variants.get(variant)?.value);
  return {
    help: `keep \`${variant}\` (${value}) in the code, remove the other branches, then retire the key`,
    notes: [
      ...(owner === undefined ? [] : [`owner: ${owner.value}`]),
      ...(assumedKeys === undefined ? [] : [`a context without ${assumedKeys.join(' and ')} gets the default variant`]),
    ],
  };
}
