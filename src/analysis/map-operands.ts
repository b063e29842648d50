import type { Expression } from './expression.js';

/** The expression with its direct operands replaced; itself if none of them changed. */
export function mapOperands(expression: Expression, replace: (operand: Expression) => Expression): Expression {
  if (expression.kind === 'not') {
    const operand = replace(expression.operand);
    return operand === expression.operand ? expression : { kind: 'not', operand };
  }
  if (expression.kind !== 'all' && expression.kind !== 'any') return expression;
  const operands = expression.operands.map(replace);
  const changed = operands.some((operand, index) => operand !== expression.operands[index]);
  return changed ? { kind: expression.kind, operands } : expression;
}
