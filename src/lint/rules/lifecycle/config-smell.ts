import { intactFlags } from '../../intact-flags.js';
import { defineLintRule } from '../../lint-rule.js';

export const lifecycleConfigSmell = defineLintRule({
  id: 'lifecycle/config-smell',
  severity: 'warning',
  summary: 'A release flag of type string or object has one variant and no rules: it is configuration.',
  why: 'Nothing is being released: there is no second state to go to, and the expiry will pass without anything to remove.',
  messages: {
    configuration: ({ flag, variant }: { flag: string; variant: string }) =>
      `release flag \`${flag}\` can only ever serve \`${variant}\``,
  },
  examples: {
    valid: [
      `
description: Where invoices are rendered.
kind: ops
owner: "@payments"
type: string
variants: { cloud: "https://render.example.com" }
defaultVariant: cloud
`,
    ],
    invalid: [
      `
=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production, production: true }
lint: { rules: { rule/constant: off } }
=== payments/invoice-renderer.yaml
description: Where invoices are rendered.
kind: release
owner: "@payments"
created: 2026-11-01
expires: 2027-01-30
type: string
variants: { cloud: "https://render.example.com" }
defaultVariant: cloud
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const help = 'keep it with the configuration of the application, or make it an `ops` flag';
    for (const flag of intactFlags(flagSet)) {
      const [variant, ...others] = flag.variants.values();
      if (flag.kind?.value !== 'release' || (flag.type !== 'string' && flag.type !== 'object')) continue;
      if (variant === undefined || others.length > 0) continue;
      if ([...flag.targeting.values()].some(({ rules }) => rules.length > 0)) continue;
      report('configuration', variant.span, { flag: flag.key, variant: variant.name }, { flag: flag.key, help });
    }
  },
});
