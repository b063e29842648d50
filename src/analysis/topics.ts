import type { Expression } from './expression.js';

/** What an expression is about: an attribute, or something unknown. */
export type Topic = string | Expression;

const topicsOfExpression = new WeakMap<Expression, readonly Topic[]>();

/** All that an expression depends on, each once. Most are about one or two things: a list is quicker than a set. */
export function topicsOf(expression: Expression): readonly Topic[] {
  if (expression.kind === 'not') return topicsOf(expression.operand);
  const known = topicsOfExpression.get(expression);
  if (known !== undefined) return known;
  const topics = topicsBelow(expression);
  topicsOfExpression.set(expression, topics);
  return topics;
}

function topicsBelow(expression: Exclude<Expression, { kind: 'not' }>): readonly Topic[] {
  switch (expression.kind) {
    case 'constant':
      return NONE;
    case 'unknown':
      return [expression];
    case 'test':
      return [expression.attribute];
    case 'all':
    case 'any': {
      const topics = new Set<Topic>();
      for (const operand of expression.operands) for (const topic of topicsOf(operand)) topics.add(topic);
      return [...topics];
    }
  }
}

const NONE: readonly Topic[] = [];

/** Whether two of some expressions are about one thing: otherwise each is free to hold or not, whatever the others do. */
export function haveCommonTopic(expressions: readonly Expression[]): boolean {
  const seen = new Set<Topic>();
  for (const expression of expressions)
    for (const topic of topicsOf(expression)) {
      if (seen.has(topic)) return true;
      seen.add(topic);
    }
  return false;
}
