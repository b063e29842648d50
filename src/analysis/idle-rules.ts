import { changesNothing } from './changes-nothing.js';
import { catchesEverybody } from './decides-everybody.js';
import { type ReachabilityRule, ruleReachability } from './rule-reachability.js';
import type { Simplifier } from './simplify-expression.js';

/** Targeting rules as they stand in one or more environments. */
export interface SharedRules {
  readonly rules: readonly ReachabilityRule[];
  /** The default variant of every environment that has these rules. */
  readonly defaultVariants: readonly string[];
}

/**
 * The positions of rules that decide for somebody, and make no difference: everybody would be served the same without
 * any one of them, and also without all of them and all rules that never decide.
 */
export function idleRules({ rules, defaultVariants }: SharedRules, simplifier: Simplifier): ReadonlySet<number> {
  if (defaultVariants.length === 0) return new Set();
  const reachability = ruleReachability(rules, simplifier);
  const kept = new Set([...rules.keys()].filter((position) => reachability[position]?.kind === 'reachable'));
  const idle = new Set<number>();
  const isIdle = (list: readonly ReachabilityRule[], position: number) =>
    defaultVariants.every((defaultVariant) => changesNothing({ rules: list, defaultVariant }, position, simplifier));
  // From the end: a rule may not owe its idleness to a later one that is idle itself.
  for (const position of [...kept].toReversed()) {
    if (isSaidAloud(rules, position, simplifier) || !isIdle(rules, position)) continue;
    const left = [...kept];
    const among = left.flatMap((other) => rules[other] ?? []);
    if (left.length < rules.length && !isIdle(among, left.indexOf(position))) continue;
    idle.add(position);
    kept.delete(position);
  }
  return idle;
}

/** A last rule that gives everybody the default variant only says so, and that is no fault. */
function isSaidAloud(rules: readonly ReachabilityRule[], position: number, simplifier: Simplifier): boolean {
  const rule = rules[position];
  if (rule === undefined || position < rules.length - 1) return false;
  return rule.decision.kind === 'serve' && catchesEverybody(rule, simplifier);
}
