import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { Decision, TargetingRule } from '../model/targeting-rule.js';
import type { Variant } from '../model/variant.js';
import { constantFlags, soundFlags } from './served-values.js';

export interface UnservedVariant {
  readonly flag: Flag;
  readonly variant: Variant;
  /** Whether a test or another flag speaks of it, so that it cannot simply go. */
  readonly isNamed: boolean;
}

/**
 * Variants that no environment serves and no rule even names. Off and default variants are there for the case that is
 * not now; a flag without any rule is set by hand; the two variants of a boolean flag go without saying.
 */
export function unservedVariants(flagSet: FlagSet): readonly UnservedVariant[] {
  const constant = new Set(constantFlags(flagSet).map(({ flag }) => flag));
  return soundFlags(flagSet).flatMap((flag) => {
    const rules = rulesOf(flag);
    if (flag.type === 'boolean' || rules.length === 0 || constant.has(flag)) return [];
    const known = new Set([
      ...rules.flatMap(({ decision }) => namedVariants(decision)),
      ...[...flag.targeting.values()].map(({ defaultVariant }) => defaultVariant),
      flag.offVariant,
    ]);
    const unserved = [...flag.variants.values()].filter(({ name }) => !known.has(name));
    return unserved.map((variant) => ({ flag, variant, isNamed: isNamed(flag, variant.name, flagSet) }));
  });
}

const rulesOf = ({ targeting }: Flag): readonly TargetingRule[] =>
  [...new Set([...targeting.values()].map(({ rules }) => rules))].flat();

/** Also those with a weight of nothing: whoever wrote that knows it. */
function namedVariants(decision: Decision): readonly string[] {
  if (decision.kind === 'invalid') return [];
  return decision.kind === 'split' ? decision.entries.map(({ variant }) => variant) : [decision.variant];
}

function isNamed(flag: Flag, variant: string, { flags }: FlagSet): boolean {
  const isExpected = flag.tests.some(({ expect }) =>
    typeof expect === 'string' ? expect === variant : expect.has(variant),
  );
  const isRequired = ({ prerequisites }: Flag) =>
    prerequisites.some((required) => required.flag === flag.key && required.variants.includes(variant));
  return isExpected || [...flags.values()].some(isRequired);
}
