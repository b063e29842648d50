import type { Flag } from '../../../model/flag.js';
import { intactFlags } from '../../intact-flags.js';
import { defineLintRule } from '../../lint-rule.js';
import { proofsFor } from '../../proofs.js';
import { servedInEnvironments } from '../../served-in-environments.js';

export const prerequisiteImpossibleVariant = defineLintRule({
  id: 'prerequisite/impossible-variant',
  severity: 'error',
  summary:
    'A flag has rules that serve something, but requires a variant that the other flag serves in no environment.',
  why: 'The rules look as if they gave somebody a variant, and the prerequisite keeps everybody from them.',
  messages: {
    neverServed: ({ required, variants }: { required: string; variants: string }) =>
      `\`${required}\` serves ${variants} in no environment`,
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
rules:
  - serve: on
=== checkout/new-checkout.yaml
description: One-page checkout replaces the three-step flow.
kind: permission
owner: "@payments"
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
lint: { rules: { rule/variant-never-served: off } }
=== checkout/wallet.yaml
description: Paying from a wallet.
kind: permission
owner: "@payments"
type: boolean
requires: { checkout-style: classic }
rules:
  - if: { plan: pro }
    serve: on
=== checkout/checkout-style.yaml
description: How the checkout looks.
kind: permission
owner: "@payments"
type: string
variants: { plain: plain, rich: rich, classic: classic }
defaultVariant: plain
rules:
  - if: { plan: pro }
    serve: rich
`,
    ],
  },
  check: ({ flagSet, report }) => {
    const { declared } = proofsFor(flagSet);
    const mayServe = (flag: Flag, variants: readonly string[]) =>
      [...servedInEnvironments(flag, declared).values()].some(
        (served) => served === undefined || variants.some((variant) => served.has(variant)),
      );
    const servesAnythingElse = (flag: Flag) => {
      const served = servedInEnvironments(flag, declared);
      return [...flag.targeting].some(
        ([environment, { enabled, defaultVariant }]) =>
          enabled && [...(served.get(environment) ?? [])].some((variant) => variant !== defaultVariant),
      );
    };
    for (const flag of intactFlags(flagSet))
      for (const { flag: required, variants, span } of flag.prerequisites) {
        const other = flagSet.flags.get(required);
        if (other === undefined || other.damaged || mayServe(other, variants) || !servesAnythingElse(flag)) continue;
        const names = variants.map((variant) => `\`${variant}\``).join(' or ');
        const help = `require a variant that \`${required}\` serves, or remove the prerequisite`;
        const related = [{ span: other.span, message: 'the required flag' }];
        report('neverServed', span, { required, variants: names }, { flag: flag.key, related, help });
      }
  },
});
