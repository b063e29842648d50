import type { Expression } from './expression.js';

/** What an expression is about: an attribute, or something unknown. */
export type Topic = string | Expression;

const topicsOfExpression = new WeakMap<Expression, ReadonlySet<Topic>>();

/** All that an expression depends on. */
export function topicsOf(expression: Expression): ReadonlySet<Topic> {
  const known = topicsOfExpression.get(expression);
  if (known !== undefined) return known;
  const topics = new Set(topicsBelow(expression));
  topicsOfExpression.set(expression, topics);
  return topics;
}

function topicsBelow(expression: Expression): readonly Topic[] {
  switch (expression.kind) {
    case 'constant':
      return [];
    case 'unknown':
      return [expression];
    case 'test':
      return [expression.attribute];
    case 'not':
      return [...topicsOf(expression.operand)];
    case 'all':
    case 'any':
      return expression.operands.flatMap((operand) => [...topicsOf(operand)]);
  }
}
