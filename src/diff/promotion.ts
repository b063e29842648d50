import { createSimplifier } from '../analysis/simplify-expression.js';
import type { Comparison, EnvironmentComparison } from './comparison.js';
import { effectOf } from './effect.js';
import { type CompiledPair, measureRadius } from './measure-radius.js';
import { readCompiledFlags } from './read-compiled-flags.js';

/** The environment that a change has to pass before it comes to another one. */
export type EnvironmentBefore = EnvironmentComparison;

/** The one that `after` names, else the one listed before; undefined for the first, and where no side has sources. */
export function environmentBefore(
  { config }: EnvironmentComparison,
  { environments }: Comparison,
): EnvironmentBefore | undefined {
  return config?.after === undefined ? undefined : environments.find(({ name }) => name === config.after);
}

/** The greatest share of any audience that has a feature in one environment, as the new side has it, and not in the one before. */
export function gainOver(
  earlier: EnvironmentBefore,
  environment: EnvironmentComparison,
  flag: string,
  now: number,
): number {
  const pair = pairOf(earlier, environment);
  if (pair === undefined || !pair.before.has(flag)) return 0;
  // Where people also move the other way, neither is wider.
  return effectOf({ radius: measureRadius(flag, pair, now).slice(0, 1) }).gained;
}

const pairs = new WeakMap<EnvironmentComparison, Map<EnvironmentComparison, CompiledPair>>();

/** The new sides of two environments; made once, as every changed flag asks. */
function pairOf(earlier: EnvironmentBefore, environment: EnvironmentComparison): CompiledPair | undefined {
  if (earlier.after === undefined || environment.after === undefined) return undefined;
  const known = pairs.get(earlier) ?? new Map<EnvironmentComparison, CompiledPair>();
  pairs.set(earlier, known);
  const simplifier = createSimplifier();
  const pair = known.get(environment) ?? {
    before: readCompiledFlags(earlier.after, simplifier),
    after: readCompiledFlags(environment.after, simplifier),
    simplifier,
  };
  known.set(environment, pair);
  return pair;
}
