import { flagBirth } from '../../../history/flag-birth.js';
import { daysSince, describeDays, latestMoment } from '../../../history/moment.js';
import { offEverywhere, readyToClean } from '../../../history/rollout-state.js';
import { daysOption } from '../../../model/rule-options.js';
import { dayOfDate, dayOfTime } from '../../calendar.js';
import { defineLintRule } from '../../lint-rule.js';
import { type PastContext, type PastFlag, proofsOf, temporaryFlags } from '../../past-flags.js';

export const lifecycleUntouched = defineLintRule({
  id: 'lifecycle/untouched',
  severity: 'info',
  needsClock: true,
  needsHistory: true,
  summary: 'Nobody has edited a temporary flag for a long time, and something else says that it is not needed either.',
  why: 'Not being edited is no fault of its own; together with another sign it tells which flags nobody will miss.',
  options: { after: '180d' },
  messages: {
    untouched: ({ flag, time, sign }: { flag: string; time: string; sign: string }) =>
      `nobody has edited \`${flag}\` for ${time}, and ${sign}`,
  },
  examples: {
    valid: [
      `
=== flags.config.yaml
formatVersion: 1
environments: [{ name: staging }, { name: production, production: true }]
kinds: { migration: { lifetime: 365d } }
=== 2026-04-01 ledger/double-entry.yaml
description: Book every payment twice for merchants of the first wave.
kind: migration
owner: "@payments"
expires: 2027-01-30
type: boolean
rules:
  - if: { plan: enterprise }
    serve: on
`,
    ],
    invalid: [
      `
=== flags.config.yaml
formatVersion: 1
environments: [{ name: staging }, { name: production, production: true }]
kinds: { migration: { lifetime: 365d } }
lint: { rules: { lifecycle/ready-to-clean: off } }
=== 2026-04-01 ledger/double-entry.yaml
description: Book every payment twice.
kind: migration
owner: "@payments"
expires: 2027-01-30
type: boolean
rules:
  - serve: on
`,
    ],
  },
  check: (context) => {
    const { now, options, report } = context;
    for (const past of temporaryFlags(context)) {
      const { flag } = past;
      const seen = latestMoment(past.past.lastEdit, ...[...flag.targeting.keys()].map(past.past.lastChange));
      if (daysSince(seen, now) < daysOption(options, 'after')) continue;
      const sign = otherSign(past, context);
      if (sign === undefined) continue;
      const help = 'ask its owner whether anybody would miss it';
      report('untouched', flag.span, { flag: flag.key, time: describeDays(seen, now), sign }, { flag: flag.key, help });
    }
  },
});

/** What else says that a flag is not needed any more. */
function otherSign(
  { flag, kind, past }: PastFlag,
  { flagSet, now }: PastContext & { readonly now: number },
): string | undefined {
  if (flag.expires !== undefined && dayOfDate(flag.expires.value) < dayOfTime(now)) return 'it has expired';
  const question = { past, now, environments: flagSet.config.environments, proofs: proofsOf(flagSet) };
  if (readyToClean(flag, question) !== undefined) return 'production serves one value to everybody';
  if (offEverywhere(flag, question) !== undefined) return 'it is off everywhere';
  return daysSince(flagBirth(flag, past), now) > (kind.lifetimeDays ?? 0)
    ? 'it is older than its kind may become'
    : undefined;
}
