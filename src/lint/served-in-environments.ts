import { lowerRules } from '../analysis/lower-rule.js';
import type { LoweringCache } from '../analysis/lowering-cache.js';
import { type ServingFlag, servedVariants } from '../analysis/served-variants.js';
import type { Flag } from '../model/flag.js';

/**
 * What a flag may serve in each environment, `undefined` where that is not known; among the variants, `undefined` is
 * the application's own default value.
 */
export type ServedByEnvironment = ReadonlyMap<string, ReadonlySet<string | undefined> | undefined>;

export const servedInEnvironments = (flag: Flag, cache: LoweringCache): ServedByEnvironment =>
  new Map([...flag.targeting.keys()].map((name) => [name, servedInEnvironment(flag, name, cache)]));

/** Prerequisites and layers only ever add the default variant to what the rules serve. */
export function servedInEnvironment(
  flag: Flag,
  environment: string,
  cache: LoweringCache,
): ReadonlySet<string | undefined> | undefined {
  const targeting = flag.targeting.get(environment);
  if (targeting === undefined) return undefined;
  const { enabled, defaultVariant, rules } = targeting;
  const serving: ServingFlag = {
    enabled,
    defaultVariant,
    ...(flag.offVariant !== undefined && { offVariant: flag.offVariant }),
    rules: lowerRules(rules, cache),
    isGuarded: flag.prerequisites.length > 0 || flag.slot !== undefined,
  };
  return servedVariants(serving, cache.simplifier);
}
