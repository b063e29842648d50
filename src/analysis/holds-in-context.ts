import { findOperator } from '../operators/find-operator.js';
import type { JsonObject } from '../util/json.js';
import type { Expression, TestExpression } from './expression.js';
import { fixedValue } from './fixed-value.js';

type Predicate = (value: unknown) => boolean;

/** Operands may be long lists, and contexts many. */
const predicates = new WeakMap<TestExpression, Predicate>();

/** Whether an expression holds for those who are like a context; undefined where that depends on what it leaves open. */
export function holdsInContext(expression: Expression, context: JsonObject): boolean | undefined {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'unknown':
      return undefined;
    case 'test':
      return testHolds(expression, context);
    case 'not': {
      const operand = holdsInContext(expression.operand, context);
      return operand === undefined ? undefined : !operand;
    }
    case 'all':
    case 'any':
      return groupHolds(expression.operands, expression.kind === 'any', context);
  }
}

/** One operand that is decisive decides, whatever the others are. */
function groupHolds(operands: readonly Expression[], decisive: boolean, context: JsonObject): boolean | undefined {
  let outcome: boolean | undefined = !decisive;
  for (const operand of operands) {
    const holds = holdsInContext(operand, context);
    if (holds === decisive) return decisive;
    if (holds === undefined) outcome = undefined;
  }
  return outcome;
}

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
