import type { Expression } from './expression.js';
import { mapOperands } from './map-operands.js';
import { testKey } from './test-key.js';

/** Keeps one object for each expression, so that equal expressions are identical and a WeakMap can remember facts about them. */
export interface ExpressionTable {
  readonly intern: (expression: Expression) => Expression;
}

export function createExpressionTable(): ExpressionTable {
  const interned = new Map<string, Expression>();
  const canonical = new WeakMap<Expression, Expression>();
  const numbers = new WeakMap<Expression, number>();
  let count = 0;

  function intern(expression: Expression): Expression {
    const known = canonical.get(expression);
    if (known !== undefined) return known;
    const rebuilt = mapOperands(expression, intern);
    const result = remember(keyOf(rebuilt), rebuilt);
    canonical.set(expression, result);
    canonical.set(result, result);
    return result;
  }

  function remember(key: string | undefined, expression: Expression): Expression {
    const equal = key === undefined ? undefined : interned.get(key);
    if (equal !== undefined) return equal;
    if (key !== undefined) interned.set(key, expression);
    numbers.set(expression, count++);
    return expression;
  }

  /** No key for `unknown`: two of them may differ, so they never become one. */
  function keyOf(expression: Expression): string | undefined {
    switch (expression.kind) {
      case 'constant':
        return String(expression.value);
      case 'test':
        return testKey(expression);
      case 'not':
        return `not ${numbers.get(expression.operand)}`;
      case 'all':
      case 'any':
        return `${expression.kind} ${expression.operands.map((operand) => numbers.get(operand)).join(' ')}`;
      case 'unknown':
        return undefined;
    }
  }

  return { intern };
}
