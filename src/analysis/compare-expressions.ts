import { compareCodeUnits } from '../util/compare-code-units.js';
import type { Expression } from './expression.js';
import { testKey } from './test-key.js';

/** Tests stand first because they are the cheapest to decide. */
const RANKS = { constant: 0, test: 1, not: 2, all: 3, any: 4, unknown: 5 } as const;

/** A total order by structure alone, so that equal groups written in different orders become the same group. */
export function compareExpressions(left: Expression, right: Expression): number {
  if (left === right) return 0;
  const rank = RANKS[left.kind] - RANKS[right.kind];
  if (rank !== 0) return rank;
  if (left.kind === 'test' && right.kind === 'test') return compareCodeUnits(testKey(left), testKey(right));
  if (left.kind === 'constant' && right.kind === 'constant') return Number(left.value) - Number(right.value);
  return compareLists(operandsOf(left), operandsOf(right));
}

function operandsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'not') return [expression.operand];
  return expression.kind === 'all' || expression.kind === 'any' ? expression.operands : [];
}

function compareLists(left: readonly Expression[], right: readonly Expression[]): number {
  for (const [index, operand] of left.entries()) {
    const other = right[index];
    if (other === undefined) break;
    const order = compareExpressions(operand, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
