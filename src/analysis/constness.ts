import { type ServingFlag, servedVariants } from './served-variants.js';
import type { Simplifier } from './simplify-expression.js';

/** The one outcome of a flag; `variant` is absent where it always yields the application's own default value. */
export interface ConstantOutcome {
  readonly variant?: string;
}

/** What a flag serves to everybody, at any time; undefined if that could not be proved. */
export function constantOutcome(flag: ServingFlag, simplifier: Simplifier): ConstantOutcome | undefined {
  const served = servedVariants(flag, simplifier);
  if (served === undefined || served.size !== 1) return undefined;
  const [variant] = served;
  return variant === undefined ? {} : { variant };
}
