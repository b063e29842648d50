import { constantOfCondition } from '../analysis/constant-of-condition.js';
import type { RuleVerdict } from '../analysis/judge-rules.js';
import { lowerRule } from '../analysis/lower-rule.js';
import type { Condition, ConditionGroup } from '../model/condition.js';
import type { FlagSet } from '../model/flag-set.js';
import type { MapEntry } from '../syntax/nodes.js';
import { conditionOfRule, conditionOfSegment } from './find-node.js';
import { aboutList, judgeRuleLists } from './judge-rule-lists.js';
import type { LintReportExtras } from './lint-rule.js';
import { oncePerFlagSet } from './once-per-flag-set.js';
import { proofsFor } from './proofs.js';
import { nameRule } from './rule-lists.js';

/** A written condition, of a targeting rule or of a segment, to be looked into. */
export interface JudgedCondition {
  readonly condition: Condition;
  /** What it comes to for everybody, if that is proved by all that is known. */
  readonly constant: boolean | undefined;
  /** How messages speak of what it belongs to. */
  readonly what: string;
  readonly isRule: boolean;
  /** Every group inside it, itself included; what segments hold is not inside. */
  readonly groups: readonly ConditionGroup[];
  /** When its rule is over, if it has an end. */
  readonly until?: number;
  /** The `if` it is written in; looked up when asked. */
  readonly entry: () => MapEntry | undefined;
  readonly about: LintReportExtras;
}

/** Dead for a reason outside its condition: nothing in that condition is worth a word. */
const DEAD: ReadonlySet<RuleVerdict['kind']> = new Set(['unreachable', 'shadowed', 'duplicate', 'hidden']);

/** The conditions of segments, and of rules that are neither dead nor over. */
export const judgedConditions = (flagSet: FlagSet, now: number): readonly JudgedCondition[] =>
  livingConditions(flagSet).filter(({ until }) => until === undefined || until > now);

const livingConditions = oncePerFlagSet((flagSet) => [...conditionsOfRules(flagSet), ...conditionsOfSegments(flagSet)]);

function conditionsOfRules(flagSet: FlagSet): readonly JudgedCondition[] {
  const { declared } = proofsFor(flagSet);
  return judgeRuleLists(flagSet).flatMap((list) => {
    const about = aboutList(list);
    return list.rules.flatMap((rule, position) => {
      const { condition, until } = rule;
      if (condition === undefined || DEAD.has(list.verdicts[position]?.kind ?? 'hidden')) return [];
      return {
        condition,
        constant: declared.simplifier.constantOf(lowerRule(rule, declared).when),
        what: nameRule(list.rules, position),
        isRule: true,
        groups: groupsIn(condition),
        ...(until !== undefined && { until }),
        entry: () => conditionOfRule(flagSet, rule),
        about,
      };
    });
  });
}

function conditionsOfSegments(flagSet: FlagSet): readonly JudgedCondition[] {
  const { declared } = proofsFor(flagSet);
  return [...flagSet.segments.values()].map((segment) => ({
    condition: segment.condition,
    constant: constantOfCondition(segment.condition, declared),
    what: `segment \`${segment.name}\``,
    isRule: false,
    groups: groupsIn(segment.condition),
    entry: () => conditionOfSegment(flagSet, segment),
    about: {},
  }));
}

function groupsIn(condition: Condition): readonly ConditionGroup[] {
  const groups: ConditionGroup[] = [];
  collectGroups(condition, groups);
  return groups;
}

function collectGroups(condition: Condition, into: ConditionGroup[]): void {
  if (condition.kind === 'not') collectGroups(condition.condition, into);
  if (condition.kind !== 'all' && condition.kind !== 'any') return;
  into.push(condition);
  for (const part of condition.conditions) collectGroups(part, into);
}
