import { currentServing } from '../../../history/current-serving.js';
import { daysSince, describeDays } from '../../../history/moment.js';
import { partialShare } from '../../../history/partial-share.js';
import { daysOption } from '../../../model/rule-options.js';
import { defineLintRule } from '../../lint-rule.js';
import { proofsOf, temporaryFlags } from '../../past-flags.js';

/** An experiment is meant to stay where it is until it has counted enough. */
const KINDS_THAT_STAND_STILL = new Set(['experiment']);

export const lifecycleStuckRollout = defineLintRule({
  id: 'lifecycle/stuck-rollout',
  severity: 'warning',
  needsClock: true,
  needsHistory: true,
  summary: 'A rollout in production has stood at the same partial share for a long time.',
  why: 'Two versions of the product are kept running, and nobody decides between them: users get either by chance.',
  options: { after: '30d' },
  messages: {
    stuck: ({ flag, share, time }: { flag: string; share: string; time: string }) =>
      `\`${flag}\` has stood at ${share} for ${time}`,
  },
  examples: {
    valid: [
      `
=== 2026-11-10 checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2027-01-30
type: boolean
rules:
  - serve: on
    rollout: 25
`,
    ],
    invalid: [
      `
=== 2026-10-01 checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2027-01-30
type: boolean
rules:
  - serve: on
    rollout: 25
`,
    ],
  },
  check: (context) => {
    const { flagSet, now, options, report } = context;
    for (const { flag, kind, past } of temporaryFlags(context)) {
      if (KINDS_THAT_STAND_STILL.has(kind.name)) continue;
      const reported = new Set<unknown>();
      for (const { name: environment, production } of flagSet.config.environments) {
        const serving = production ? currentServing(flag, environment, { past, now }) : undefined;
        if (serving === undefined || daysSince(serving.since, now) < daysOption(options, 'after')) continue;
        const partial = partialShare(serving, proofsOf(flagSet));
        // Environments that share their rules share the finding.
        if (partial === undefined || reported.has(serving.targeting.rules)) continue;
        reported.add(serving.targeting.rules);
        const help = 'raise it, or take it back: let its owner say what it is waiting for';
        const args = { flag: flag.key, share: partial.share, time: describeDays(serving.since, now) };
        report('stuck', partial.decision.span, args, { flag: flag.key, environment, help });
      }
    }
  },
});
