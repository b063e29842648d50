import type { TargetingRule } from '../model/targeting-rule.js';
import { ALWAYS } from './expression.js';
import { lowerCondition } from './lower-condition.js';
import type { LoweredRule } from './lowered-rule.js';
import type { LoweringCache } from './lowering-cache.js';

/** A targeting rule with its condition lowered; a rule without a condition holds for everyone. */
export function lowerRule(rule: TargetingRule, cache: LoweringCache): LoweredRule {
  const known = cache.rules.get(rule);
  if (known !== undefined) return known;
  const lowered: LoweredRule = {
    when: rule.condition === undefined ? ALWAYS : lowerCondition(rule.condition, cache),
    ...(rule.from === undefined ? {} : { from: rule.from }),
    ...(rule.until === undefined ? {} : { until: rule.until }),
    decision: rule.decision,
    ...(rule.salt === undefined ? {} : { salt: rule.salt }),
    origin: rule,
  };
  cache.rules.set(rule, lowered);
  return lowered;
}

/** The rules of a list, lowered: the same list again for the same list, so that facts about it can be remembered. */
export function lowerRules(rules: readonly TargetingRule[], cache: LoweringCache): readonly LoweredRule[] {
  const known = cache.ruleLists.get(rules);
  if (known !== undefined) return known;
  const lowered = rules.map((rule) => lowerRule(rule, cache));
  cache.ruleLists.set(rules, lowered);
  return lowered;
}
