import type { LoweringCache } from '../../../analysis/lowering-cache.js';
import { type CurrentServing, currentServing, settledOutcome } from '../../../history/current-serving.js';
import { daysSince, describeDays, latestMoment } from '../../../history/moment.js';
import { pilotConditions } from '../../../history/named-audience.js';
import { daysOption } from '../../../model/rule-options.js';
import { defineLintRule } from '../../lint-rule.js';
import { type PastFlag, proofsOf, temporaryFlags } from '../../past-flags.js';

export const lifecyclePilotTooLong = defineLintRule({
  id: 'lifecycle/pilot-too-long',
  severity: 'warning',
  needsClock: true,
  needsHistory: true,
  summary: 'In production a temporary flag has been on for named subjects only, for a long time.',
  why: 'A pilot that nobody ends becomes a feature of a few customers: promised to them, and missing from every plan.',
  options: { after: '60d' },
  messages: {
    pilot: ({ flag, time }: { flag: string; time: string }) =>
      `\`${flag}\` has been on for named subjects only for ${time}`,
  },
  examples: {
    valid: [
      `
=== 2026-10-20 checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2027-01-30
type: boolean
rules:
  - if: { org.id: [acme, globex] }
    serve: on
`,
    ],
    invalid: [
      `
=== 2026-09-01 checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2027-01-30
type: boolean
rules:
  - if: { org.id: [acme, globex] }
    serve: on
`,
    ],
  },
  check: (context) => {
    const { flagSet, now, options, report } = context;
    const environments = flagSet.config.environments.filter(({ production }) => production);
    for (const past of temporaryFlags(context)) {
      const servings = environments.flatMap(
        ({ name }) => currentServing(past.flag, name, { past: past.past, now }) ?? [],
      );
      const since = sinceWhen(servings, now, daysOption(options, 'after'));
      const [condition] = since === undefined ? [] : findPilot(past, servings, proofsOf(flagSet));
      if (since === undefined || condition === undefined) continue;
      const { key } = past.flag;
      const help = 'open it to more, or end the pilot; a right that some keep for good is a flag of kind `permission`';
      report('pilot', condition.span, { flag: key, time: describeDays(since, now) }, { flag: key, help });
    }
  },
});

/** Since when nothing has changed, if that is long enough. */
function sinceWhen([first, ...others]: readonly CurrentServing[], now: number, days: number) {
  if (first === undefined) return undefined;
  const since = latestMoment(first.since, ...others.map((serving) => serving.since));
  return daysSince(since, now) < days ? undefined : since;
}

/** The conditions of a pilot; none if the flag is more than that in some production environment. */
function findPilot({ flag }: PastFlag, servings: readonly CurrentServing[], proofs: LoweringCache) {
  const pilots = servings.map((serving) => pilotConditions(serving, proofs) ?? nobody(serving, proofs));
  return pilots.some((conditions) => conditions === undefined) || flag.variants.size < 2
    ? []
    : pilots.flatMap((conditions) => conditions ?? []);
}

/** No conditions where everybody is served the default variant, or the flag is disabled. */
function nobody(serving: CurrentServing, proofs: LoweringCache) {
  const outcome = settledOutcome(serving, proofs);
  const isDefault = outcome?.variant === serving.targeting.defaultVariant;
  return !serving.targeting.enabled || (outcome !== undefined && isDefault) ? [] : undefined;
}
