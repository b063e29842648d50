import type { Flag } from '../model/flag.js';
import { judgeRuleLists } from './judge-rule-lists.js';
import { oncePerFlagSet } from './once-per-flag-set.js';
import { proofsFor } from './proofs.js';
import { servedInEnvironments } from './served-in-environments.js';
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
    const served = isInUse ? [...servedInEnvironments(flag, declared).values()] : [];
    const variants = new Set(served.flatMap((some) => (some === undefined ? [undefined] : [...some])));
    const [variant] = variants;
    const values = new Set([...variants].map((name) => valueKey(flag.variants.get(name ?? ''))));
    return variant !== undefined && values.size === 1 && !values.has(undefined) ? [{ flag, variant }] : [];
  });
});

/** Intact flags of which no rule is dead. */
export const soundFlags = oncePerFlagSet((flagSet): readonly Flag[] => {
  const lists = judgeRuleLists(flagSet);
  const flags = new Set(lists.map(({ flag }) => flag));
  for (const { flag, verdicts } of lists) if (verdicts.some(({ kind }) => kind !== 'reachable')) flags.delete(flag);
  return [...flags];
});
