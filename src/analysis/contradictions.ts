import { groupOf, negationOf } from './build-expression.js';
import type { Assumptions } from './domains/declared-values.js';
import type { Expression } from './expression.js';
import type { ExpressionTable } from './expression-table.js';
import { isNeverTrue } from './satisfiability.js';
import { type Topic, topicsOf } from './topics.js';

/** Proved that some simplified expressions, none of them constant, never hold together. False also when no proof was found. */
export type ContradictionCheck = (expressions: readonly Expression[]) => boolean;

/**
 * Expressions that have no topic in common are free to hold or not, whatever the others do: only those that are about
 * one topic, directly or through others, are searched together, and the same ones only once.
 */
export function createContradictionCheck(table: ExpressionTable, assumptions: Assumptions): ContradictionCheck {
  const verdicts = new Map<Expression, boolean>();

  function exclude(expressions: readonly Expression[]): boolean {
    const group = table.intern(groupOf('all', expressions));
    const known = verdicts.get(group) ?? isNeverTrue(group, assumptions);
    verdicts.set(group, known);
    return known;
  }

  /** What must hold, each by itself, for an expression to hold. */
  function conjuncts(expression: Expression): readonly Expression[] {
    if (expression.kind === 'all') return expression.operands.flatMap(conjuncts);
    if (expression.kind !== 'not' || expression.operand.kind !== 'any') return [table.intern(expression)];
    return expression.operand.operands.map(negationOf).flatMap(conjuncts);
  }

  return (expressions) => relatedParts(expressions.flatMap(conjuncts)).some(exclude);
}

/** The parts that have a topic in common with another one, each with all that it is related to, also through others. */
function relatedParts(parts: readonly Expression[]): readonly (readonly Expression[])[] {
  const byTopic = new Map<Topic, readonly Expression[]>();
  for (const part of new Set(parts)) {
    const topics = topicsOf(part);
    const related = new Set([...topics].flatMap((topic) => byTopic.get(topic) ?? []));
    const together = [...related, part];
    for (const topic of topics) byTopic.set(topic, together);
    for (const other of related) for (const topic of topicsOf(other)) byTopic.set(topic, together);
  }
  return [...new Set(byTopic.values())].filter(({ length }) => length > 1);
}
