import { anyOf, type Condition, constant, INVALID, negate, testOf } from './condition.js';
import { type Operand, type Scalar, variableOf } from './operand.js';
import { type Operation, textOf } from './operation.js';
import type { Scope } from './scope.js';

export type AttributeOperand = Extract<Operand, { kind: 'attribute' }>;

export const isPresent = ({ name, span }: Pick<AttributeOperand, 'name' | 'span'>): Condition =>
  testOf({ attribute: name, span, predicate: { kind: 'exists' } });

/**
 * Our tests of a missing attribute are false. JSONLogic goes on with the default written in the `var`, or with null:
 * where that would hold, contexts without the attribute are let in.
 */
export function orWhenMissing(
  attribute: AttributeOperand,
  test: Condition,
  holds: (value: Scalar) => boolean,
): Condition {
  return holds(attribute.fallback) ? anyOf([test, negate(isPresent(attribute))]) : test;
}

/** A bare `var`: true for everything but false, zero, the empty text and nothing. */
export function truthyAttribute(operation: Operation, scope: Scope): Condition {
  const operand = variableOf(operation, scope);
  if (operand.kind === 'invalid') return INVALID;
  if (operand.kind !== 'attribute') return constant(true);
  const { name, span } = operand;
  return orWhenMissing(operand, testOf({ attribute: name, span, predicate: { kind: 'truthy' } }), Boolean);
}

/** `missing` yields the names that are missing; as a condition: is any of them? */
export function missing(operation: Operation, scope: Scope): Condition {
  return anyOf(
    operation.operands.map((node) => {
      const name = textOf(node);
      if (name === undefined) return scope.unsupported(node.span, 'a computed name in `missing`');
      return scope.attributeName(name, node.span) === undefined
        ? INVALID
        : negate(isPresent({ name, span: node.span }));
    }),
  );
}
