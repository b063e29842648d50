import { decidedVariants } from './decided-variants.js';
import { catchesEverybody } from './decides-everybody.js';
import { type ServingFlag, servedVariants } from './served-variants.js';
import type { Simplifier } from './simplify-expression.js';

/** The one outcome of a flag; `variant` is absent where it always yields the application's own default value. */
export interface ConstantOutcome {
  readonly variant?: string;
}

/** What a flag serves to everybody, at any time; undefined if that could not be proved. */
export function constantOutcome(flag: ServingFlag, simplifier: Simplifier): ConstantOutcome | undefined {
  if (isDivided(flag, simplifier)) return undefined;
  const served = servedVariants(flag, simplifier);
  if (served === undefined || served.size !== 1) return undefined;
  const [variant] = served;
  return variant === undefined ? {} : { variant };
}

/** Whether the first rule and the default alone serve several variants already: that is soon found out. */
function isDivided({ enabled, rules, defaultVariant }: ServingFlag, simplifier: Simplifier): boolean {
  const [first] = rules;
  if (!enabled || first === undefined || simplifier.constantOf(first.when) === false) return false;
  const isCaught = rules.some((rule) => catchesEverybody(rule, simplifier));
  const variants = decidedVariants(first.decision, defaultVariant);
  return new Set(isCaught ? variants : [...variants, defaultVariant]).size > 1;
}
