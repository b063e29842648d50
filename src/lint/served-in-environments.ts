import { lowerRules } from '../analysis/lower-rule.js';
import type { LoweringCache } from '../analysis/lowering-cache.js';
import { type ServingFlag, servedVariants } from '../analysis/served-variants.js';
import type { Flag, Targeting } from '../model/flag.js';

/**
 * What a flag may serve in each environment, `undefined` where that is not known; among the variants, `undefined` is
 * the application's own default value.
 */
export type ServedByEnvironment = ReadonlyMap<string, ReadonlySet<string | undefined> | undefined>;

/** Prerequisites and layers only ever add the default variant to what the rules serve. */
export const servedInEnvironments = (flag: Flag, cache: LoweringCache): ServedByEnvironment =>
  new Map([...flag.targeting].map(([environment, targeting]) => [environment, servedBy(flag, targeting, cache)]));

/** What a flag may serve where it has some targeting. */
export function servedBy(
  { prerequisites, slot, offVariant }: Flag,
  { enabled, defaultVariant, rules }: Targeting,
  cache: LoweringCache,
): ReadonlySet<string | undefined> | undefined {
  const serving: ServingFlag = {
    enabled,
    defaultVariant,
    ...(offVariant !== undefined && { offVariant }),
    rules: lowerRules(rules, cache),
    isGuarded: prerequisites.length > 0 || slot !== undefined,
  };
  return servedVariants(serving, cache.simplifier);
}
