import { lowerRule } from '../analysis/lower-rule.js';
import { createLoweringCache } from '../analysis/lowering-cache.js';
import { type Reachability, ruleReachability } from '../analysis/rule-reachability.js';
import { createSimplifier } from '../analysis/simplify-expression.js';
import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { TargetingRule } from '../model/targeting-rule.js';
import { intactFlags } from './intact-flags.js';

/** A list of targeting rules with what was proved about each: the facts the optimiser removes rules by. */
export interface JudgedRuleList {
  readonly flag: Flag;
  /** Set if only this environment has these rules. */
  readonly environment?: string;
  readonly rules: readonly TargetingRule[];
  /** One for each rule. */
  readonly reachability: readonly Reachability[];
}

/** The rule lists of all intact flags; a list that environments share comes once. */
export function judgeRuleLists(flagSet: FlagSet): readonly JudgedRuleList[] {
  const lowering = createLoweringCache();
  const simplifier = createSimplifier();
  return intactFlags(flagSet).flatMap((flag) =>
    [...environmentsByRules(flag)].map(([rules, [environment, ...others]]) => {
      const lowered = rules.map((rule) => lowerRule(rule, lowering));
      const reachability = ruleReachability(lowered, simplifier);
      return { flag, rules, reachability, ...(environment !== undefined && others.length === 0 && { environment }) };
    }),
  );
}

function environmentsByRules({ targeting }: Flag): ReadonlyMap<readonly TargetingRule[], readonly string[]> {
  const environments = new Map<readonly TargetingRule[], string[]>();
  for (const [name, { rules }] of targeting) {
    const sharers = environments.get(rules);
    if (sharers === undefined) environments.set(rules, [name]);
    else sharers.push(name);
  }
  return environments;
}

/** How a message speaks of a rule: by its name, else by its place in the list. */
export function nameRule(rules: readonly TargetingRule[], position: number): string {
  const name = rules[position]?.name;
  return name === undefined ? `rule ${position + 1}` : `rule \`${name}\``;
}
