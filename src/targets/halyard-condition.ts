import type { Expression } from '../analysis/expression.js';
import { testKey } from '../analysis/test-key.js';
import type { WireCondition } from '../bundle/bundle.js';
import type { InternTable } from './intern-table.js';

/** Writes expressions into the table of conditions, operands first, and remembers where each object stands. */
export function createConditionWriter(conditions: InternTable<WireCondition>): (expression: Expression) => number {
  const positions = new WeakMap<Expression, number>();

  function write(expression: Expression): number {
    const known = positions.get(expression);
    if (known !== undefined) return known;
    const position = conditions.add(wireCondition(expression), keyOf(expression));
    positions.set(expression, position);
    return position;
  }

  function wireCondition(expression: Expression): WireCondition {
    switch (expression.kind) {
      case 'constant':
        return ['constant', expression.value];
      case 'all':
      case 'any':
        return [expression.kind, ...expression.operands.map(write)];
      case 'not':
        return ['not', write(expression.operand)];
      case 'test': {
        const { operator, attribute, operand, hashSalt } = expression;
        return hashSalt === undefined ? [operator, attribute, operand] : [operator, attribute, operand, hashSalt];
      }
      case 'unknown':
        // Only a project with errors has unknown conditions, and of such a project no bundle is kept.
        return ['constant', false];
    }
  }

  return write;
}

/** Tests remember their key from program to program; long operands are put into text once. */
const keyOf = (expression: Expression) => (expression.kind === 'test' ? testKey(expression) : undefined);
