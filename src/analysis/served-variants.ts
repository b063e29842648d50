import { decidedVariants } from './decided-variants.js';
import { catchesEverybody } from './decides-everybody.js';
import type { LoweredRule } from './lowered-rule.js';
import { ruleReachability } from './rule-reachability.js';
import type { Simplifier } from './simplify-expression.js';

/** What decides which variants a flag can serve in one environment. */
export interface ServingFlag {
  readonly enabled: boolean;
  readonly defaultVariant: string;
  readonly offVariant?: string;
  readonly rules: readonly Pick<LoweredRule, 'when' | 'from' | 'until' | 'decision'>[];
  /** Whether prerequisites or a layer keep some contexts from the rules. */
  readonly isGuarded: boolean;
}

/**
 * The variants a flag may serve, `undefined` among them where it may yield the application's own default value. Nothing
 * else is ever served; that each of them is served is not promised. Undefined if a decision is not known.
 */
export function servedVariants(flag: ServingFlag, simplifier: Simplifier): ReadonlySet<string | undefined> | undefined {
  if (!flag.enabled) return new Set([flag.offVariant]);
  const reachability = ruleReachability(flag.rules, simplifier);
  const deciding = flag.rules.filter((_, position) => reachability[position]?.kind === 'reachable');
  if (deciding.some(({ decision }) => decision.kind === 'invalid')) return undefined;
  const variants = deciding.flatMap(({ decision }) => decidedVariants(decision, flag.defaultVariant));
  const isCaught = deciding.some((rule) => catchesEverybody(rule, simplifier));
  return new Set(isCaught && !flag.isGuarded ? variants : [...variants, flag.defaultVariant]);
}
