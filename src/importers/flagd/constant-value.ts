import type { SyntaxNode } from '../../syntax/nodes.js';
import type { Scalar } from './operand.js';
import { operationOf } from './operation.js';

const arithmetic: ReadonlyMap<string, (numbers: readonly number[]) => number | undefined> = new Map([
  ['+', (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)],
  ['*', (numbers: readonly number[]) => numbers.reduce((product, number) => product * number, 1)],
  ['-', ([first = 0, second]: readonly number[]) => (second === undefined ? -first : first - second)],
  ['/', ([first = 0, second]: readonly number[]) => (second === undefined ? undefined : first / second)],
  ['%', ([first = 0, second]: readonly number[]) => (second === undefined ? undefined : first % second)],
  ['max', (numbers: readonly number[]) => Math.max(...numbers)],
  ['min', (numbers: readonly number[]) => Math.min(...numbers)],
]);

/** What an expression computes that nothing of the context comes into; undefined if anything does, or nobody knows. */
export function constantValue(node: SyntaxNode): Scalar | undefined {
  if (node.kind === 'scalar') return node.value;
  const operation = operationOf(node);
  if (operation === undefined || operation.operands.length === 0) return undefined;
  const values = operation.operands.map(constantValue);
  if (operation.operator === 'cat') return values.every(isPlain) ? values.join('') : undefined;
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < values.length) return undefined;
  const result = arithmetic.get(operation.operator)?.(numbers);
  return result !== undefined && Number.isFinite(result) ? result : undefined;
}

/** What all engines write alike. */
const isPlain = (value: Scalar | undefined): boolean => typeof value === 'string' || Number.isSafeInteger(value);
