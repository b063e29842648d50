import type { LoweringCache } from '../analysis/lowering-cache.js';
import type { Flag } from '../model/flag.js';
import { judgeRuleLists } from './judge-rule-lists.js';
import { oncePerFlagSet } from './once-per-flag-set.js';
import { proofsFor } from './proofs.js';
import { servedInEnvironment } from './served-in-environments.js';
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

/** The first of the variants that a flag serves, if they all have one value. */
function onlyVariant(flag: Flag, cache: LoweringCache): string | undefined {
  let first: string | undefined;
  for (const environment of flag.targeting.keys())
    for (const variant of servedInEnvironment(flag, environment, cache) ?? [undefined]) {
      const key = variant === undefined ? undefined : valueKey(flag.variants.get(variant));
      if (key === undefined || (first !== undefined && key !== valueKey(flag.variants.get(first)))) return undefined;
      first ??= variant;
    }
  return first;
}

/** Intact flags of which no rule is dead. */
export const soundFlags = oncePerFlagSet((flagSet): readonly Flag[] => {
  const lists = judgeRuleLists(flagSet);
  const flags = new Set(lists.map(({ flag }) => flag));
  for (const { flag, verdicts } of lists) if (verdicts.some(({ kind }) => kind !== 'reachable')) flags.delete(flag);
  return [...flags];
});
