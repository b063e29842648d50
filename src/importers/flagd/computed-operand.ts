import type { SyntaxNode } from '../../syntax/nodes.js';
import { constantValue } from './constant-value.js';
import { type Operand, variableOf } from './operand.js';
import { type Operation, operationOf } from './operation.js';
import type { Scope } from './scope.js';

/** What is computed of the time, or cut out of a text, in a form that can be compared; undefined for all else. */
export function computedOperand(operation: Operation, scope: Scope): Operand | undefined {
  const { operator, span } = operation;
  if (operator === '+' || operator === '-') return shiftedTime(operation);
  if (operator !== 'substr') return undefined;
  const [source, from, length, ...others] = operation.operands;
  const text = source === undefined ? undefined : operationOf(source);
  const start = from === undefined ? undefined : constantValue(from);
  const count = length === undefined ? undefined : constantValue(length);
  if (text?.operator !== 'var' || !Number.isInteger(start) || others.length > 0) return undefined;
  const attribute = variableOf(text, scope);
  if (attribute.kind !== 'attribute') return attribute.kind === 'invalid' ? attribute : undefined;
  if (attribute.fallback !== null) return undefined;
  const isHead = start === 0 && typeof count === 'number' && Number.isInteger(count) && count > 0;
  if (isHead) return { kind: 'part', attribute, edge: 'start', length: count, span };
  const isTail = Number(start) < 0 && length === undefined;
  return isTail ? { kind: 'part', attribute, edge: 'end', length: -Number(start), span } : undefined;
}

/** The time and a fixed number of seconds more or less. */
function shiftedTime({ operator, operands, span }: Operation): Operand | undefined {
  const [first, second, ...others] = operands;
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  const right = constantValue(second);
  if (isTimestamp(first) && typeof right === 'number')
    return { kind: 'timestamp', offset: operator === '-' ? -right : right, span };
  const left = constantValue(first);
  const isShifted = operator === '+' && isTimestamp(second) && typeof left === 'number';
  return isShifted ? { kind: 'timestamp', offset: left, span } : undefined;
}

function isTimestamp(node: SyntaxNode): boolean {
  const operation = operationOf(node);
  const [name] = operation?.operands ?? [];
  return operation?.operator === 'var' && name?.kind === 'scalar' && name.value === '$flagd.timestamp';
}
