import type { Expression } from '../../src/analysis/expression.js';
import type { JsonValue } from '../../src/util/json.js';

/** `test('country', 'in', ['DE'])`, `all(..)`, `any(..)`, `not(..)`: expressions as short as they read. */
export const test = (attribute: string, operator: string, operand: JsonValue): Expression => ({
  kind: 'test',
  attribute,
  operator,
  operand,
});
export const all = (...operands: Expression[]): Expression => ({ kind: 'all', operands });
export const any = (...operands: Expression[]): Expression => ({ kind: 'any', operands });
export const not = (operand: Expression): Expression => ({ kind: 'not', operand });
export const unknown = (): Expression => ({ kind: 'unknown' });
