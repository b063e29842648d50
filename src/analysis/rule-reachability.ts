import { decidesEverybody, sendsNobodyOn } from './decides-everybody.js';
import type { Expression } from './expression.js';
import type { LoweredRule } from './lowered-rule.js';
import type { Simplifier } from './simplify-expression.js';
import { covers as coversWindow, type TimeWindow } from './time-window.js';

/** The part of a rule that reachability is about: lint asks for rules of the model, the optimiser for those of a program. */
export type ReachabilityRule = Pick<LoweredRule, 'when' | 'from' | 'until' | 'decision'>;

export type Reachability =
  | { readonly kind: 'reachable' }
  /** Its condition holds for no context. */
  | { readonly kind: 'never-matches' }
  /** The rule at this position decides for everybody. */
  | { readonly kind: 'unreachable'; readonly after: number }
  /** The rules at these positions decide for everybody it matches. */
  | { readonly kind: 'shadowed'; readonly by: readonly number[] };

const REACHABLE: Reachability = { kind: 'reachable' };
const NEVER_MATCHES: Reachability = { kind: 'never-matches' };

/** A rule that, while its window is open, decides for everybody who meets its condition. */
interface DecidingRule {
  readonly window: TimeWindow;
  readonly position: number;
  readonly when: Expression;
}

/** Earlier rules that are looked at together; the effort grows with the square of them. */
const MAXIMUM_SHADOWING_RULES = 16;

/** Whether each rule of a list can decide for anybody, one answer a rule. `reachable` also where nothing was proved. */
export function ruleReachability(rules: readonly ReachabilityRule[], simplifier: Simplifier): readonly Reachability[] {
  const answers = answersOf.get(simplifier) ?? new WeakMap<readonly ReachabilityRule[], readonly Reachability[]>();
  answersOf.set(simplifier, answers);
  const known = answers.get(rules);
  if (known !== undefined) return known;
  const answer = judgeInOrder(rules, simplifier);
  answers.set(rules, answer);
  return answer;
}

/** Lists do not change, and several facts begin with this one. */
const answersOf = new WeakMap<Simplifier, WeakMap<readonly ReachabilityRule[], readonly Reachability[]>>();

function judgeInOrder(rules: readonly ReachabilityRule[], simplifier: Simplifier): readonly Reachability[] {
  const deciding: DecidingRule[] = [];
  let catchAll: Reachability | undefined;
  return rules.map((rule, position) => {
    if (catchAll !== undefined) return catchAll;
    const { when } = rule;
    const constant = simplifier.constantOf(when);
    if (constant === false) return NEVER_MATCHES;
    const open = deciding.filter(({ window }) => coversWindow(window, rule));
    const shadowing = shadowingRules(when, open, simplifier);
    if (shadowing.length > 0) return { kind: 'shadowed', by: shadowing.map((earlier) => earlier.position) };
    if (sendsNobodyOn(rule.decision)) deciding.push({ position, when, window: rule });
    if (constant === true && decidesEverybody(rule)) catchAll = { kind: 'unreachable', after: position };
    return REACHABLE;
  });
}

/** The one earlier rule that covers a condition, else all that cover it together, else none. */
function shadowingRules(when: Expression, deciding: readonly DecidingRule[], simplifier: Simplifier) {
  if (deciding.length === 0) return [];
  const covers = (earlier: readonly DecidingRule[]) =>
    simplifier.exclude(
      [when],
      earlier.map((rule) => rule.when),
    );
  const near = deciding.slice(-MAXIMUM_SHADOWING_RULES);
  if (!covers(near)) return [];
  const single = near.find((rule) => covers([rule]));
  return single === undefined ? near : [single];
}
