import { decidedVariants } from './decided-variants.js';
import { sendsNobodyOn } from './decides-everybody.js';
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
  const variants = decidedVariants(rule.decision, list.defaultVariant);
  const [variant] = variants;
  if (variant === undefined || variants.some((other) => other !== variant)) return false;
  return wouldServeOnly(variant, list, position, simplifier);
}

/** Follows those whom the rule decides for through the rules after it. */
function wouldServeOnly(
  variant: string,
  { rules, defaultVariant }: DecidingList,
  position: number,
  { exclude }: Simplifier,
): boolean {
  const rule = rules[position];
  if (rule === undefined) return false;
  const decidesFor = (other: ReachabilityRule) => covers(other, rule) && sendsNobodyOn(other.decision);
  const deciding = (other: ReachabilityRule) => (decidesFor(other) ? other.when : []);
  const decided = rules.slice(0, position).flatMap(deciding);
  const later = rules.slice(position + 1);
  if (defaultVariant !== variant) {
    const decidedLater = later.flatMap(deciding);
    if (decidedLater.length === 0 || !exclude([rule.when], [...decided, ...decidedLater])) return false;
  }
  for (const next of later) {
    if (next.decision.kind === 'invalid') return false;
    const servesAnother = decidedVariants(next.decision, defaultVariant).some((served) => served !== variant);
    if (servesAnother && overlaps(next, rule) && !exclude([rule.when, next.when], decided)) return false;
    if (decidesFor(next)) decided.push(next.when);
  }
  return true;
}
