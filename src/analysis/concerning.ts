import { prepareTest } from './domains/prepared-test.js';
import type { Truth } from './domains/value-class.js';
import type { Expression } from './expression.js';
import { partialTruth } from './partial-truth.js';
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
const truthWithout = (expression: Expression, attributes: ReadonlySet<Topic>): Truth =>
  partialTruth(expression, (test) => {
    const { domain, run } = prepareTest(test);
    return domain === undefined || attributes.has(test.attribute) ? undefined : run(undefined);
  });
