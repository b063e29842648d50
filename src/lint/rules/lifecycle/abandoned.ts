import { daysSince, describeDays } from '../../../history/moment.js';
import { offEverywhere } from '../../../history/rollout-state.js';
import { daysOption } from '../../../model/rule-options.js';
import { defineLintRule } from '../../lint-rule.js';
import { proofsOf, temporaryFlags } from '../../past-flags.js';

export const lifecycleAbandoned = defineLintRule({
  id: 'lifecycle/abandoned',
  severity: 'warning',
  needsClock: true,
  needsHistory: true,
  summary: 'A temporary flag has been off in every environment for a long time.',
  why: 'Nobody works on what it guards any more: the code behind it ages untested, and one wrong edit would switch it on.',
  options: { after: '90d' },
  messages: {
    off: ({ flag, time }: { flag: string; time: string }) =>
      `\`${flag}\` has been off in every environment for ${time}`,
  },
  examples: {
    valid: [
      `
=== 2026-10-01 checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
expires: 2026-12-20
type: boolean
`,
    ],
    invalid: [
      `
=== flags.config.yaml
formatVersion: 1
environments: [{ name: staging }, { name: production, production: true }]
kinds: { migration: { lifetime: 365d } }
=== 2026-08-10 ledger/double-entry.yaml
description: Book every payment twice.
kind: migration
owner: "@payments"
expires: 2027-01-30
type: boolean
`,
    ],
  },
  check: (context) => {
    const { flagSet, now, options, report } = context;
    const { environments } = flagSet.config;
    for (const { flag, past } of temporaryFlags(context)) {
      const off = offEverywhere(flag, { past, now, environments, proofs: proofsOf(flagSet) });
      if (off === undefined || daysSince(off.since, now) < daysOption(options, 'after')) continue;
      const help =
        'given up? remove the code behind it and retire the key; still planned? say so to its owner, and when';
      report('off', flag.span, { flag: flag.key, time: describeDays(off.since, now) }, { flag: flag.key, help });
    }
  },
});
