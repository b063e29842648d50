import type { LoweringCache } from '../analysis/lowering-cache.js';
import type { Flag } from '../model/flag.js';
import { judgeRuleLists } from './judge-rule-lists.js';
import { oncePerFlagSet } from './once-per-flag-set.js';
import { proofsFor } from './proofs.js';
import { servedBy } from './served-in-environments.js';
import { valueKey } from './value-key.js';

/** A flag that serves one value to everybody in every environment, at any time. */
export interface ConstantFlag {
  readonly flag: Flag;
  /** The variant that stands for the value. */
  readonly variant: string;
}

/**
 * Flags with rules that decide nothing. A flag without any rule, or disabled everywhere, has only landed; and where a
 * rule is dead, that is the cause, and said.
 */
export const constantFlags = oncePerFlagSet((flagSet): readonly ConstantFlag[] => {
  const { declared } = proofsFor(flagSet);
  return soundFlags(flagSet).flatMap((flag) => {
    const isInUse = [...flag.targeting.values()].some(({ enabled, rules }) => enabled && rules.length > 0);
    const variant = isInUse ? onlyVariant(flag, declared) : undefined;
    return variant === undefined ? [] : [{ flag, variant }];
  });
});

/** A variant with the one value that a flag serves; undefined if there are several, or one that is not known. */
function onlyVariant(flag: Flag, cache: LoweringCache): string | undefined {
  let only: { readonly variant: string; readonly value: string } | undefined;
  for (const targeting of flag.targeting.values())
    for (const variant of servedBy(flag, targeting, cache) ?? [undefined]) {
      if (only !== undefined && variant === only.variant) continue;
      const value = valueKey(flag.variants.get(variant ?? ''));
      if (variant === undefined || value === undefined || (only !== undefined && value !== only.value))
        return undefined;
      only ??= { variant, value };
    }
  return only?.variant;
}

/** Intact flags of which no rule is dead. */
export const soundFlags = oncePerFlagSet((flagSet): readonly Flag[] => {
  const lists = judgeRuleLists(flagSet);
  const flags = new Set(lists.map(({ flag }) => flag));
  for (const { flag, verdicts } of lists) if (verdicts.some(({ kind }) => kind !== 'reachable')) flags.delete(flag);
  return [...flags];
});
