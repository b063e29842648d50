import { groupOf, negationOf } from './build-expression.js';
import type { Assumptions } from './domains/declared-values.js';
import { isImpossible } from './domains/joint-outcome.js';
import type { Expression } from './expression.js';
import type { ExpressionTable } from './expression-table.js';
import { isNeverTrue } from './satisfiability.js';
import { haveCommonTopic, type Topic, topicsOf } from './topics.js';

/** Proved that some simplified expressions, none of them constant, never hold together. False also when no proof was found. */
export type ContradictionCheck = (expressions: readonly Expression[]) => boolean;

/** Alternatives that are tried one after the other; with more a search is quicker. */
const MAXIMUM_CASES = 32;

/** Groups that are looked at for one question. Cases have cases in turn, so conditions can be built that need any number. */
const MOST_GROUPS = 2000;

/**
 * Expressions that have no topic in common are free to hold or not, whatever the others do: only those that are about
 * one topic, directly or through others, are looked at together, and the same ones only once.
 */
export function createContradictionCheck(table: ExpressionTable, assumptions: Assumptions): ContradictionCheck {
  const verdicts = new Map<Expression, boolean>();
  let groupsLeft = MOST_GROUPS;

  function contradict(expressions: readonly Expression[]): boolean {
    if (!haveCommonTopic(expressions)) return false;
    return relatedParts(conjunctsOf(expressions)).some(contradictOneAnother);
  }

  function contradictOneAnother(related: readonly Expression[]): boolean {
    const group = table.intern(groupOf('all', related));
    const known = verdicts.get(group);
    if (known !== undefined) return known;
    if (--groupsLeft < 0) return false;
    const verdict = judge(related, group);
    // What was given up for want of time may be found when it is asked for by itself.
    if (verdict || groupsLeft >= 0) verdicts.set(group, verdict);
    return verdict;
  }

  function judge(related: readonly Expression[], group: Expression): boolean {
    const cases = related.map(alternatives);
    const open = cases.findIndex(({ length }) => length > 1);
    if (open < 0) return haveOpposites(related, assumptions);
    // What must hold in any case decides most of them by itself.
    if (contradict(related.filter((_, position) => cases[position]?.length === 1))) return true;
    if (cases.reduce((product, { length }) => product * length, 1) > MAXIMUM_CASES)
      return isNeverTrue(group, assumptions);
    const others = related.filter((_, position) => position !== open);
    return cases[open]?.every((alternative) => contradict([...others, alternative])) === true;
  }

  /** What must hold, each by itself, for some expressions to hold. */
  function conjunctsOf(expressions: readonly Expression[]): ReadonlySet<Expression> {
    const conjuncts = new Set<Expression>();
    const walked = new Set<Expression>();
    const collect = (expression: Expression): void => {
      if (expression.kind === 'all') collectOnce(expression, expression.operands);
      else if (expression.kind === 'not' && expression.operand.kind === 'any')
        collectOnce(expression.operand, expression.operand.operands.map(negationOf));
      else conjuncts.add(table.intern(expression));
    };
    const collectOnce = (group: Expression, operands: readonly Expression[]): void => {
      if (walked.has(group)) return;
      walked.add(group);
      operands.forEach(collect);
    };
    expressions.forEach(collect);
    return conjuncts;
  }

  return (expressions) => {
    groupsLeft = MOST_GROUPS;
    return contradict(expressions);
  };
}

/** What may hold, one of it at least, for a conjunct to hold. */
function alternatives(conjunct: Expression): readonly Expression[] {
  if (conjunct.kind === 'any') return conjunct.operands;
  if (conjunct.kind !== 'not' || conjunct.operand.kind !== 'all') return [conjunct];
  return conjunct.operand.operands.map(negationOf);
}

/** Parts without parts that are about one thing: an attribute, or something unknown that holds and does not. */
function haveOpposites(related: readonly Expression[], assumptions: Assumptions): boolean {
  const demands = related.flatMap((part) => {
    const [test, holds] = part.kind === 'not' ? [part.operand, false] : [part, true];
    return test.kind === 'test' ? { test, holds } : [];
  });
  const [first] = demands;
  return first === undefined || isImpossible(demands, assumptions.get(first.test.attribute));
}

/** The parts that have a topic in common with another one, each with all that it is related to, also through others. */
function relatedParts(parts: Iterable<Expression>): readonly (readonly Expression[])[] {
  const groups = new Set<Expression[]>();
  const groupOfTopic = new Map<Topic, Expression[]>();
  for (const part of parts) {
    let group: Expression[] = [];
    for (const topic of topicsOf(part)) {
      const related = groupOfTopic.get(topic);
      if (related === undefined || related === group) continue;
      const [smaller, larger] = related.length < group.length ? [related, group] : [group, related];
      for (const member of smaller) for (const shared of topicsOf(member)) groupOfTopic.set(shared, larger);
      larger.push(...smaller);
      groups.delete(smaller);
      group = larger;
    }
    group.push(part);
    for (const topic of topicsOf(part)) groupOfTopic.set(topic, group);
    groups.add(group);
  }
  return [...groups].filter(({ length }) => length > 1);
}
