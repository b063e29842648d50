import { negationOf } from './build-expression.js';
import { decidedVariants } from './decided-variants.js';
import { sendsNobodyOn } from './decides-everybody.js';
import { type Expression, NEVER } from './expression.js';
import type { ReachabilityRule } from './rule-reachability.js';
import type { Simplifier } from './simplify-expression.js';
import { covers, overlaps } from './time-window.js';

/** A list of targeting rules, with what is served where none of them decides. */
export interface DecidingList {
  readonly rules: readonly ReachabilityRule[];
  readonly defaultVariant: string;
}

/** More rules than this are not compared with all others. */
const MAXIMUM_RULES = 64;

/**
 * Proved that everybody for whom a rule decides would be served the same variant without it, at any time and in any
 * bucket. False also when no proof was found.
 */
export function changesNothing(list: DecidingList, position: number, simplifier: Simplifier): boolean {
  const rule = list.rules[position];
  if (rule === undefined || list.rules.length > MAXIMUM_RULES) return false;
  const [variant, ...others] = new Set(decidedVariants(rule.decision, list.defaultVariant));
  if (variant === undefined || others.length > 0) return false;
  return wouldServeOnly(variant, list, position, simplifier);
}

/** Follows those whom the rule decides for through the rules after it. */
function wouldServeOnly(
  variant: string,
  { rules, defaultVariant }: DecidingList,
  position: number,
  { simplify }: Simplifier,
): boolean {
  const [rule, ...later] = rules.slice(position);
  if (rule === undefined) return false;
  const both = (left: Expression, right: Expression) => simplify({ kind: 'all', operands: [left, right] });
  let remaining = reaching(rules, position, simplify);
  for (const next of later) {
    if (remaining === NEVER) return true;
    if (!overlaps(next, rule) || both(remaining, next.when) === NEVER) continue;
    if (next.decision.kind === 'invalid') return false;
    if (decidedVariants(next.decision, defaultVariant).some((served) => served !== variant)) return false;
    if (covers(next, rule) && sendsNobodyOn(next.decision)) remaining = both(remaining, negationOf(next.when));
  }
  return remaining === NEVER || defaultVariant === variant;
}

/** The condition of a rule, without those for whom earlier rules decide. */
function reaching(rules: readonly ReachabilityRule[], position: number, simplify: Simplifier['simplify']): Expression {
  const rule = rules[position];
  if (rule === undefined) return NEVER;
  const earlier = rules.slice(0, position).filter((other) => covers(other, rule) && sendsNobodyOn(other.decision));
  return simplify({ kind: 'all', operands: [rule.when, ...earlier.map(({ when }) => negationOf(when))] });
}
