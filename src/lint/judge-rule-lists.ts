import { lowerRule } from '../analysis/lower-rule.js';
import { createLoweringCache } from '../analysis/lowering-cache.js';
import { type Reachability, ruleReachability } from '../analysis/rule-reachability.js';
import { createSimplifier } from '../analysis/simplify-expression.js';
import type { FlagSet } from '../model/flag-set.js';
import { type RuleList, ruleLists } from './rule-lists.js';

/** A list of targeting rules with what was proved about each: the facts the optimiser removes rules by. */
export interface JudgedRuleList extends RuleList {
  /** One for each rule. */
  readonly reachability: readonly Reachability[];
}

/** The rule lists of all intact flags, judged; a list that environments share comes once. */
export function judgeRuleLists(flagSet: FlagSet): readonly JudgedRuleList[] {
  const lowering = createLoweringCache();
  const simplifier = createSimplifier();
  return ruleLists(flagSet).map((list) => {
    const lowered = list.rules.map((rule) => lowerRule(rule, lowering));
    return { ...list, reachability: ruleReachability(lowered, simplifier) };
  });
}
