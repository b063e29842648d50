import { prerequisiteDepths } from '../../../analysis/prerequisite-depths.js';
import { numberOption } from '../../../model/rule-options.js';
import { countNoun } from '../../../util/count-noun.js';
import { defineLintRule } from '../../lint-rule.js';

export const prerequisiteDepth = defineLintRule({
  id: 'prerequisite/depth',
  severity: 'warning',
  summary: 'A chain of prerequisites is longer than the limit.',
  why: 'Nobody can tell by looking at a flag what it does when that depends on a flag which depends on a third.',
  options: { max: 1 },
  messages: {
    tooDeep: ({ flag, required, steps }: { flag: string; required: string; steps: string }) =>
      `\`${flag}\` depends on \`${required}\`, the first of a chain of ${steps}`,
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
=== checkout/wallet-top-up.yaml
description: Topping up a wallet.
kind: permission
owner: "@payments"
type: boolean
requires: { wallet: on }
=== checkout/wallet.yaml
description: Paying from a wallet.
kind: permission
owner: "@payments"
type: boolean
requires: { new-checkout: on }
rules:
  - if: { plan: pro }
    serve: on
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
  },
  check: ({ flagSet, options, report }) => {
    const max = numberOption(options, 'max');
    const depths = prerequisiteDepths(flagSet.flags);
    const help = 'let it depend on what that flag depends on, or fold the two into one flag';
    for (const flag of flagSet.flags.values()) {
      // Longer chains hold one that is just too long: shortening that one shortens them.
      if (depths.get(flag.key) !== max + 1) continue;
      for (const { flag: required, span } of flag.prerequisites) {
        if (depths.get(required) !== max) continue;
        const args = { flag: flag.key, required, steps: countNoun(max + 1, 'prerequisite') };
        report('tooDeep', span, args, { flag: flag.key, help });
      }
    }
  },
});
