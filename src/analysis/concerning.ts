import { prepareTest } from './domains/prepared-test.js';
import type { Truth } from './domains/value-class.js';
import type { Expression } from './expression.js';
import { type Topic, topicsOf } from './topics.js';

/**
 * Those of some expressions that may have to hold where the demands do. Most rules are not about each other: one fails
 * as soon as an attribute is missing that neither a demand nor another such expression is about. Found without a search.
 */
export function concerning(demands: readonly Expression[], others: readonly Expression[]): readonly Expression[] {
  if (others.length === 0) return [];
  const attributes = new Set<Topic>();
  for (const demand of demands) for (const topic of topicsOf(demand)) attributes.add(topic);
  const found = new Set<Expression>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const other of others) {
      if (found.has(other) || truthWithout(other, attributes) === false) continue;
      found.add(other);
      for (const attribute of topicsOf(other)) attributes.add(attribute);
    }
  }
  return [...found];
}

/** The value wherever an attribute is missing unless it is one of these; undefined if that depends on them. */
function truthWithout(expression: Expression, attributes: ReadonlySet<Topic>): Truth {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'unknown':
      return undefined;
    case 'test': {
      const { domain, run } = prepareTest(expression);
      return domain === undefined || attributes.has(expression.attribute) ? undefined : run(undefined);
    }
    case 'not': {
      const truth = truthWithout(expression.operand, attributes);
      return truth === undefined ? undefined : !truth;
    }
    case 'all':
    case 'any': {
      const decisive = expression.kind === 'any';
      let outcome: Truth = !decisive;
      for (const operand of expression.operands) {
        const truth = truthWithout(operand, attributes);
        if (truth === decisive) return decisive;
        if (truth === undefined) outcome = undefined;
      }
      return outcome;
    }
  }
}
