import { formatDays } from '../../calendar.js';
import { expiries } from '../../expiries.js';
import { defineLintRule } from '../../lint-rule.js';

export const prerequisiteExpiredParent = defineLintRule({
  id: 'prerequisite/expired-parent',
  severity: 'warning',
  needsClock: true,
  summary: 'A flag requires one that is past its expiry.',
  why: 'The other flag is due for removal, and removing it turns this one off for everybody: whoever cleans up has to come by here first.',
  messages: {
    expired: ({ required, days, date }: { required: string; days: number; date: string }) =>
      `required flag \`${required}\` expired ${formatDays(days)} ago (${date})`,
  },
  examples: {
    valid: [
      `
=== checkout/wallet.yaml
description: Paying from a wallet.
kind: permission
owner: "@payments"
type: boolean
requires: { new-checkout: on }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-11-01
expires: 2027-01-30
type: boolean
rules:
  - if: { plan: pro }
    serve: on
`,
    ],
    invalid: [
      `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint: { rules: { lifecycle/expired: off } }
=== checkout/wallet.yaml
description: Paying from a wallet.
kind: permission
owner: "@payments"
type: boolean
requires: { new-checkout: on }
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: release
owner: "@payments"
created: 2026-08-01
expires: 2026-10-30
type: boolean
rules:
  - if: { plan: pro }
    serve: on
`,
    ],
  },
  check: ({ flagSet, now, report }) => {
    const expired = new Map(
      expiries(flagSet, now).flatMap((expiry) => (expiry.daysLeft < 0 ? [[expiry.flag.key, expiry] as const] : [])),
    );
    for (const flag of flagSet.flags.values())
      for (const { flag: required, span } of flag.prerequisites) {
        const expiry = expired.get(required);
        if (expiry === undefined) continue;
        const { date, daysLeft, span: place } = expiry;
        report(
          'expired',
          span,
          { required, days: -daysLeft, date },
          {
            flag: flag.key,
            related: [{ span: place, message: 'expired here' }],
            help: `remove the prerequisite together with \`${required}\`, or move that flag's \`expires\``,
          },
        );
      }
  },
});
