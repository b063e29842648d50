import { findOperator } from '../operators/find-operator.js';
import type { JsonObject } from '../util/json.js';
import type { Expression, TestExpression } from './expression.js';
import { fixedValue } from './fixed-value.js';
import { partialTruth } from './partial-truth.js';

type Predicate = (value: unknown) => boolean;

/** Operands may be long lists, and contexts many. */
const predicates = new WeakMap<TestExpression, Predicate>();

/** Whether an expression holds for those who are like a context; undefined where that depends on what it leaves open. */
export const holdsInContext = (expression: Expression, context: JsonObject): boolean | undefined =>
  partialTruth(expression, (test) => testHolds(test, context));

function testHolds(test: TestExpression, context: JsonObject): boolean | undefined {
  const value = fixedValue(context, test.attribute);
  const predicate = value === undefined || test.hashSalt !== undefined ? undefined : predicateOf(test);
  return predicate?.(value ?? undefined);
}

function predicateOf(test: TestExpression): Predicate | undefined {
  const known = predicates.get(test);
  if (known !== undefined) return known;
  const predicate = findOperator(test.operator)?.prepare(test.operand);
  if (predicate !== undefined) predicates.set(test, predicate);
  return predicate;
}
