import { findOperator } from '../operators/find-operator.js';
import type { JsonObject } from '../util/json.js';
import { constantOf } from './build-expression.js';
import type { Expression, TestExpression } from './expression.js';
import { fixedValue } from './fixed-value.js';
import { mapOperands } from './map-operands.js';

/** Puts in what is known about the context. Remembers what it did, so shared parts stay shared. */
export interface Substitution {
  readonly substitute: (expression: Expression) => Expression;
}

/**
 * Decides every test of an attribute that the partial context fixes, by the operator itself. `null` fixes an attribute
 * as missing; attributes that do not stand in the context stay open.
 */
export function createSubstitution(context: JsonObject): Substitution {
  const substituted = new WeakMap<Expression, Expression>();

  function substitute(expression: Expression): Expression {
    const known = substituted.get(expression);
    if (known !== undefined) return known;
    const result = expression.kind === 'test' ? decide(expression, context) : mapOperands(expression, substitute);
    substituted.set(expression, result);
    return result;
  }

  return { substitute };
}

function decide(test: TestExpression, context: JsonObject): Expression {
  const value = fixedValue(context, test.attribute);
  const operator = findOperator(test.operator);
  if (value === undefined || operator === undefined || test.hashSalt !== undefined) return test;
  return constantOf(operator.prepare(test.operand)(value ?? undefined));
}
