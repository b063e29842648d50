import type { SyntaxNode } from '../../syntax/nodes.js';
import { allOf, type Condition, constant, INVALID, negate, since, testOf } from './condition.js';
import type { Operand, Scalar } from './operand.js';
import type { Operation } from './operation.js';
import { type AttributeOperand, orWhenMissing } from './presence.js';
import { operandOf } from './read-operand.js';
import type { Scope } from './scope.js';

interface Order {
  readonly operator: 'lt' | 'lte' | 'gt' | 'gte';
  readonly flipped: '<' | '<=' | '>' | '>=';
  readonly holds: (left: number, right: number) => boolean;
  /** The condition that the time in whole seconds stands in this order to a number. */
  readonly time: (bound: number) => Condition;
}

const orders: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['<', { operator: 'lt', flipped: '>', holds: (l, r) => l < r, time: (t) => negate(since(Math.ceil(t))) }],
  ['<=', { operator: 'lte', flipped: '>=', holds: (l, r) => l <= r, time: (t) => negate(since(Math.floor(t) + 1)) }],
  ['>', { operator: 'gt', flipped: '<', holds: (l, r) => l > r, time: (t) => since(Math.floor(t) + 1) }],
  ['>=', { operator: 'gte', flipped: '<=', holds: (l, r) => l >= r, time: (t) => since(Math.ceil(t)) }],
]);

/** `<`, `<=`, `>`, `>=` with two operands, or three: each in that order to the next. */
export function comparison(operation: Operation, scope: Scope): Condition {
  const { operands, operator } = operation;
  if (operands.length < 2 || operands.length > 3)
    return scope.invalid(operation.span, `\`${operator}\``, 'given two or three operands');
  const pairs = operands.slice(1).map((right, index) => comparePair(operands[index], right, operation, scope));
  return allOf(pairs);
}

function comparePair(first: SyntaxNode | undefined, second: SyntaxNode, operation: Operation, scope: Scope): Condition {
  const left = operandOf(first, scope, operation.span);
  const right = operandOf(second, scope, operation.span);
  if (left.kind === 'invalid') return INVALID;
  if (right.kind === 'invalid') return INVALID;
  const order = orders.get(operation.operator);
  const flipped = orders.get(order?.flipped ?? '');
  if (order === undefined || flipped === undefined) return scope.unsupported(operation.span, 'this comparison');
  if (right.kind === 'literal') return compare(left, right, order, scope);
  if (left.kind === 'literal') return compare(right, left, flipped, scope);
  return scope.unsupported(operation.span, 'a comparison of two values that are both not written out');
}

function compare(
  operand: Operand,
  bound: Extract<Operand, { kind: 'literal' }>,
  order: Order,
  scope: Scope,
): Condition {
  const { value } = bound;
  if (typeof value !== 'number' || !Number.isFinite(value))
    return scope.unsupported(bound.span, 'an order of anything but numbers');
  switch (operand.kind) {
    case 'attribute':
      return compareAttribute(operand, value, order, scope);
    case 'timestamp': {
      const moment = value - operand.offset;
      return Math.abs(moment) > Number.MAX_SAFE_INTEGER
        ? scope.unsupported(bound.span, 'a time this far away')
        : order.time(moment);
    }
    case 'literal':
      return isNumberOrNull(operand.value)
        ? constant(order.holds(operand.value ?? 0, value))
        : scope.unsupported(operand.span, 'an order of anything but numbers');
    default:
      return scope.unsupported(operand.span, 'an order of anything but numbers');
  }
}

/** JSONLogic counts a missing attribute as 0. */
function compareAttribute(attribute: AttributeOperand, bound: number, order: Order, scope: Scope): Condition {
  const { name, span, fallback } = attribute;
  if (!isNumberOrNull(fallback)) return scope.unsupported(span, 'an order of anything but numbers');
  const predicate = { kind: 'operator', operator: order.operator, operand: bound, type: 'number' } as const;
  const test = testOf({ attribute: name, span, predicate });
  return orWhenMissing(attribute, test, () => order.holds(fallback ?? 0, bound));
}

const isNumberOrNull = (value: Scalar): value is number | null => value === null || typeof value === 'number';
