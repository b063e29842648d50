import { weightedVariants } from '../../dividing-rules.js';
import { intactFlags } from '../../intact-flags.js';
import { aboutList } from '../../judge-rule-lists.js';
import { isExperiment } from '../../kinds.js';
import { defineLintRule } from '../../lint-rule.js';
import { ruleLists } from '../../rule-lists.js';

export const rolloutExperimentOneVariant = defineLintRule({
  id: 'rollout/experiment-one-variant',
  severity: 'error',
  summary: 'An experiment has only one variant, or a split of it gives all weight to one.',
  why: 'There is nothing to compare with: whatever is measured says nothing about the variant.',
  messages: {
    oneVariant: ({ flag }: { flag: string }) => `experiment \`${flag}\` has only one variant`,
    oneArm: ({ variant }: { variant: string }) => `all weight of this split is on \`${variant}\``,
  },
  examples: {
    valid: [
      `
description: Which colour is noticed?
kind: experiment
owner: "@growth"
created: 2026-11-01
expires: 2026-12-24
links: { ticket: GRO-17 }
type: string
variants: { red: "#f00", blue: "#00f" }
defaultVariant: red
bucketBy: userId
rules:
  - split: { red: 50, blue: 50 }
`,
    ],
    invalid: [
      `
description: Which colour is noticed?
kind: experiment
owner: "@growth"
created: 2026-11-01
expires: 2026-12-24
links: { ticket: GRO-17 }
type: string
variants: { red: "#f00", blue: "#00f" }
defaultVariant: red
bucketBy: userId
rules:
  - split: { red: 0, blue: 100 }
`,
    ],
  },
  check: ({ flagSet, report }) => {
    for (const flag of intactFlags(flagSet))
      if (isExperiment(flag) && flag.variants.size === 1)
        report(
          'oneVariant',
          flag.span,
          { flag: flag.key },
          { flag: flag.key, help: 'add the variant it is compared with' },
        );
    const help = 'give a second variant weight, or end the experiment: `serve:` the winner';
    for (const list of ruleLists(flagSet)) {
      if (!isExperiment(list.flag) || list.flag.variants.size === 1) continue;
      for (const { decision } of list.rules) {
        if (decision.kind !== 'split') continue;
        const [variant, ...others] = weightedVariants(decision);
        if (variant !== undefined && others.length === 0)
          report('oneArm', decision.span, { variant }, { ...aboutList(list), help });
      }
    }
  },
});
