import type { Expression } from '../../src/analysis/expression.js';
import { findOperator } from '../../src/operators/find-operator.js';

/** The value of an expression, straight from its meaning. `unknowns` says what the unknown parts are taken for. */
export function evaluateExpression(
  expression: Expression,
  context: Readonly<Record<string, unknown>>,
  unknowns: (part: Expression) => boolean,
): boolean {
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'unknown':
      return unknowns(expression);
    case 'not':
      return !evaluateExpression(expression.operand, context, unknowns);
    case 'all':
      return expression.operands.every((operand) => evaluateExpression(operand, context, unknowns));
    case 'any':
      return expression.operands.some((operand) => evaluateExpression(operand, context, unknowns));
    case 'test': {
      const holds = findOperator(expression.operator)?.prepare(expression.operand) ?? (() => false);
      return holds(context[expression.attribute] ?? undefined);
    }
  }
}
