import type { Flag } from '../../../model/flag.js';
import type { Variant } from '../../../model/variant.js';
import { intactFlags } from '../../intact-flags.js';
import { isExperiment } from '../../kinds.js';
import { defineLintRule } from '../../lint-rule.js';
import { valueKey } from '../../value-key.js';

export const typeSameValueVariants = defineLintRule({
  id: 'type/same-value-variants',
  severity: 'warning',
  summary: 'Two variants of a flag have the same value and the same payload.',
  why: 'Applications cannot tell them apart; most often a value was copied and not changed. Arms of an experiment may be alike: there the name counts.',
  messages: {
    same: ({ variant, other }: { variant: string; other: string }) =>
      `variant \`${variant}\` has the same value as \`${other}\``,
  },
  examples: {
    valid: [
      `
description: How products are found.
kind: ops
owner: "@growth"
type: number
variants: { few: 12, normal: 24, many: 48 }
defaultVariant: normal
`,
    ],
    invalid: [
      `
description: How products are found.
kind: ops
owner: "@growth"
type: number
variants: { few: 12, normal: 24, many: 24 }
defaultVariant: normal
`,
    ],
  },
  check: ({ flagSet, report }) => {
    for (const flag of intactFlags(flagSet)) {
      if (isExperiment(flag)) continue;
      for (const [variant, other] of sameVariants(flag)) {
        const related = [{ span: other.span, message: 'the other one' }];
        const help = 'give it another value, or remove one of the two';
        report('same', variant.span, { variant: variant.name, other: other.name }, { flag: flag.key, related, help });
      }
    }
  },
});

/** Each variant that has the value of an earlier one, with that one. */
function sameVariants({ variants }: Flag): readonly (readonly [Variant, Variant])[] {
  const first = new Map<string | undefined, Variant>();
  return [...variants.values()].flatMap((variant) => {
    const key = valueKey(variant);
    const other = first.get(key);
    if (other === undefined) first.set(key, variant);
    return other === undefined ? [] : [[variant, other] as const];
  });
}
