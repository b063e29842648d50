import type { JsonValue } from '../util/json.js';
import { ALWAYS, type Expression, NEVER, type TestExpression } from './expression.js';
import { mapOperands } from './map-operands.js';

/** Keeps one object for each expression, so that equal expressions are identical and facts about them can be remembered. */
export interface ExpressionTable {
  readonly intern: (expression: Expression) => Expression;
}

export function createExpressionTable(): ExpressionTable {
  const tests = new Map<string, Map<string, Map<JsonValue, Expression>>>();
  const others = new Map<string, Expression>();
  /** The expressions that are kept, in the order in which they came. */
  const numbers = new Map<Expression, number>();
  /** Those that are not kept, because an equal one is: shared parts are walked once. */
  const equals = new WeakMap<Expression, Expression>();
  for (const constant of [ALWAYS, NEVER]) internComposed(constant);

  function intern(expression: Expression): Expression {
    if (numbers.has(expression)) return expression;
    if (expression.kind === 'test') return internTest(expression);
    const known = equals.get(expression);
    if (known !== undefined) return known;
    const kept = internComposed(isOfKept(expression) ? expression : mapOperands(expression, intern));
    if (kept !== expression) equals.set(expression, kept);
    return kept;
  }

  /** Whether its operands are kept ones already, as most are. */
  function isOfKept(expression: Expression): boolean {
    if (expression.kind === 'all' || expression.kind === 'any')
      return expression.operands.every((operand) => numbers.has(operand));
    return expression.kind !== 'not' || numbers.has(expression.operand);
  }

  /** By one part after the other: a key for all of a test costs more than to look it up. */
  function internTest(test: TestExpression): Expression {
    const { operand, hashSalt } = test;
    const isPlain = hashSalt === undefined && (typeof operand !== 'object' || operand === null);
    const byOperand = child(child(tests, test.attribute), isPlain ? test.operator : `${test.operator} composed`);
    const key = isPlain ? operand : JSON.stringify([operand, hashSalt]);
    const known = byOperand.get(key);
    if (known !== undefined) return known;
    byOperand.set(key, test);
    return keep(test);
  }

  function internComposed(expression: Expression): Expression {
    const key = keyOf(expression);
    const known = key === undefined ? undefined : others.get(key);
    if (known !== undefined) return known;
    if (key !== undefined) others.set(key, expression);
    return keep(expression);
  }

  function keep(expression: Expression): Expression {
    numbers.set(expression, numbers.size);
    return expression;
  }

  /** No key for `unknown`: two of them may differ, so they never become one. */
  function keyOf(expression: Expression): string | undefined {
    switch (expression.kind) {
      case 'constant':
        return String(expression.value);
      case 'not':
        return `not ${numbers.get(expression.operand)}`;
      case 'all':
      case 'any': {
        let key: string = expression.kind;
        for (const operand of expression.operands) key += ` ${numbers.get(operand)}`;
        return key;
      }
      default:
        return undefined;
    }
  }

  return { intern };
}

function child<Key, Value>(map: Map<string, Map<Key, Value>>, key: string): Map<Key, Value> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = new Map<Key, Value>();
  map.set(key, created);
  return created;
}
