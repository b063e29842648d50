import { judgeRules, type RuleFault, type RuleVerdict } from '../analysis/judge-rules.js';
import { lowerRules } from '../analysis/lower-rule.js';
import type { LoweringCache } from '../analysis/lowering-cache.js';
import type { FlagSet } from '../model/flag-set.js';
import type { TargetingRule } from '../model/targeting-rule.js';
import type { LintReportExtras } from './lint-rule.js';
import { oncePerFlagSet } from './once-per-flag-set.js';
import { proofsFor } from './proofs.js';
import { nameRule, type RuleList, ruleLists } from './rule-lists.js';

/** A list of targeting rules with what was proved about each. */
export interface JudgedRuleList extends RuleList {
  /** One for each rule. */
  readonly verdicts: readonly RuleVerdict[];
}

/** The rule lists of all intact flags, judged; a list that environments share comes once. */
export const judgeRuleLists = oncePerFlagSet((flagSet): readonly JudgedRuleList[] => {
  const { declared } = proofsFor(flagSet);
  return ruleLists(flagSet).map((list) => ({ ...list, verdicts: judge(list, declared) }));
});

const defaultVariantsOf = ({ flag, rules }: RuleList): readonly string[] => [
  ...new Set(
    [...flag.targeting.values()].flatMap((targeting) => (targeting.rules === rules ? [targeting.defaultVariant] : [])),
  ),
];

/** Whether the verdict holds without what is declared of attributes: then it does for every context there can be. */
export function isProvedPlainly(
  { rule, list, verdict }: Pick<JudgedRule<RuleFault>, 'rule' | 'list'> & { readonly verdict: RuleVerdict },
  flagSet: FlagSet,
): boolean {
  const { plain } = proofsFor(flagSet);
  return judge(list, plain)[list.rules.indexOf(rule)]?.kind === verdict.kind;
}

function judge(list: RuleList, cache: LoweringCache): readonly RuleVerdict[] {
  const rules = lowerRules(list.rules, cache);
  return judgeRules({ rules, defaultVariants: defaultVariantsOf(list) }, cache.simplifier);
}

/** A targeting rule of which a verdict is to be reported. */
export interface JudgedRule<Kind extends RuleFault> {
  readonly verdict: Extract<RuleVerdict, { kind: Kind }>;
  readonly rule: TargetingRule;
  /** How messages speak of it. */
  readonly name: string;
  readonly list: RuleList;
  /** The flag and environment concerned, for the report. */
  readonly about: LintReportExtras;
}

/** The rules with one kind of verdict. Of a rule whose time is over nothing but that is said, by a rule of its own. */
export function rulesJudged<Kind extends RuleFault>(
  kind: Kind,
  flagSet: FlagSet,
  now: number,
): readonly JudgedRule<Kind>[] {
  const isOfKind = (verdict: RuleVerdict): verdict is Extract<RuleVerdict, { kind: Kind }> => verdict.kind === kind;
  return faultyRules(flagSet).flatMap(({ list, position, verdict }) => {
    const rule = list.rules[position];
    if (!isOfKind(verdict) || rule === undefined || (rule.until !== undefined && rule.until <= now)) return [];
    return [{ verdict, rule, name: nameRule(list.rules, position), list, about: aboutList(list) }];
  });
}

/** The rules that something was proved about: few, and asked for by several lint rules. */
const faultyRules = oncePerFlagSet((flagSet) =>
  judgeRuleLists(flagSet).flatMap((list) =>
    list.verdicts.flatMap((verdict, position) => (verdict.kind === 'reachable' ? [] : [{ list, position, verdict }])),
  ),
);

export const aboutList = ({ flag, environment }: RuleList): LintReportExtras => ({
  flag: flag.key,
  ...(environment !== undefined && { environment }),
});

/** Other rules of the list as related places. */
export function relatedRules({ rules }: RuleList, positions: readonly number[], says: string) {
  return positions.flatMap((position) => {
    const rule = rules[position];
    return rule === undefined ? [] : [{ span: rule.span, message: `${nameRule(rules, position)} ${says}` }];
  });
}
