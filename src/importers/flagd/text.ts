import { type Condition, constant, INVALID, testOf } from './condition.js';
import type { Operation } from './operation.js';
import { orWhenMissing } from './presence.js';
import { operandOf } from './read-operand.js';
import type { Scope } from './scope.js';

interface TextEdge {
  readonly operator: string;
  readonly holds: (text: string, part: string) => boolean;
}

const STARTS_WITH: TextEdge = { operator: 'startsWith', holds: (text, part) => text.startsWith(part) };
const ENDS_WITH: TextEdge = { operator: 'endsWith', holds: (text, part) => text.endsWith(part) };

/** `starts_with` and `ends_with`: false for everything that is no text. With the empty text: is it text at all? */
export function textEdge(operation: Operation, scope: Scope): Condition {
  const [first, second, ...others] = operation.operands;
  if (others.length > 0) return scope.invalid(operation.span, `\`${operation.operator}\``, 'given two operands');
  const operand = operandOf(first, scope, operation.span);
  const part = operandOf(second, scope, operation.span);
  if (operand.kind === 'invalid') return INVALID;
  if (part.kind === 'invalid') return INVALID;
  if (part.kind !== 'literal' || typeof part.value !== 'string')
    return scope.unsupported(part.span, 'a search for anything but a text that is written out');
  const { operator, holds } = operation.operator === 'starts_with' ? STARTS_WITH : ENDS_WITH;
  const text = part.value;
  const holdsFor = (value: unknown): boolean => typeof value === 'string' && holds(value, text);
  if (operand.kind === 'literal') return constant(holdsFor(operand.value));
  if (operand.kind !== 'attribute') return scope.unsupported(operand.span, 'a search in anything but an attribute');
  const predicate =
    text === ''
      ? ({ kind: 'is-text' } as const)
      : ({ kind: 'operator', operator, operand: text, type: 'string' } as const);
  return orWhenMissing(operand, testOf({ attribute: operand.name, span: operand.span, predicate }), holdsFor);
}
