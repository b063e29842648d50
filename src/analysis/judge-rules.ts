import { reachesNobody } from './decides-everybody.js';
import { idleRules, type SharedRules } from './idle-rules.js';
import { type Reachability, type ReachabilityRule, ruleReachability } from './rule-reachability.js';
import type { Simplifier } from './simplify-expression.js';

/** What is to be said of a targeting rule: one thing at most, for one cause deserves one finding. */
export type RuleVerdict =
  | Reachability
  /** It stands after a rule with a condition that means the same and that decides for everybody who meets it. */
  | { readonly kind: 'duplicate'; readonly of: number }
  /** Its share is zero; the rules at these positions can never decide because of it. */
  | { readonly kind: 'reaches-nobody'; readonly hides: readonly number[] }
  /** It can never decide, for a reason that is said of another rule. */
  | { readonly kind: 'hidden' }
  /** Whoever it decides for would be served the same without it. */
  | { readonly kind: 'no-op' };

/** What is wrong with a rule. */
export type RuleFault = Exclude<RuleVerdict['kind'], 'reachable'>;

/** One verdict a rule; `reachable` where nothing is wrong with it, and where nothing was proved. */
export function judgeRules(list: SharedRules, simplifier: Simplifier): readonly RuleVerdict[] {
  const { rules } = list;
  const reachability = ruleReachability(rules, simplifier);
  const idle = idleRules(list, simplifier);
  const isZero = (position: number) => {
    const rule = rules[position];
    return reachability[position]?.kind === 'reachable' && rule !== undefined && reachesNobody(rule.decision);
  };
  return reachability.map((fact, position): RuleVerdict => {
    if (isZero(position)) return { kind: 'reaches-nobody', hides: hiddenBehind(position, reachability) };
    if (fact.kind !== 'reachable')
      return blockers(fact).some(isZero) ? HIDDEN : withDuplicates(fact, position, rules, simplifier);
    return idle.has(position) ? NO_OP : fact;
  });
}

const HIDDEN: RuleVerdict = { kind: 'hidden' };
const NO_OP: RuleVerdict = { kind: 'no-op' };

/** The rules because of which a rule never decides. */
function blockers(fact: Reachability): readonly number[] {
  if (fact.kind === 'unreachable') return [fact.after];
  return fact.kind === 'shadowed' ? fact.by : [];
}

const hiddenBehind = (position: number, reachability: readonly Reachability[]): readonly number[] =>
  [...reachability.keys()].filter((other) => blockers(reachability[other] ?? REACHABLE).includes(position));

const REACHABLE: Reachability = { kind: 'reachable' };

function withDuplicates(
  fact: Reachability,
  position: number,
  rules: readonly ReachabilityRule[],
  { exclude }: Simplifier,
): RuleVerdict {
  const [only, ...others] = blockers(fact);
  const [rule, earlier] = [rules[position], rules[only ?? -1]];
  if (fact.kind !== 'shadowed' || others.length > 0 || rule === undefined || earlier === undefined) return fact;
  return exclude([earlier.when], [rule.when]) ? { kind: 'duplicate', of: only ?? 0 } : fact;
}
