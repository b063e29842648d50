import { allOf, anyOf, type Condition, constant, INVALID, negate, testOf } from './condition.js';
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

/** More ways to choose some of the names than anybody writes out. */
const MAXIMUM_CHOICES = 200;

/** `missing_some`: are fewer than so many of the names there? */
export function missingSome({ operands, span }: Operation, scope: Scope): Condition {
  const [count, names, ...others] = operands;
  const wanted = count?.kind === 'scalar' ? count.value : undefined;
  if (typeof wanted !== 'number' || !Number.isInteger(wanted) || names?.kind !== 'list' || others.length > 0)
    return scope.invalid(span, '`missing_some`', 'given a whole number and a list of names');
  const absent = names.items.map((item) =>
    missing({ operator: 'missing', operatorSpan: span, operands: [item], span }, scope),
  );
  if (absent.some(({ kind }) => kind === 'invalid')) return INVALID;
  const choices = choicesOf(absent.map(negate), wanted);
  if (choices === undefined) return scope.unsupported(span, 'so many ways to choose some of the names');
  return negate(anyOf(choices.map((choice) => allOf(choice))));
}

/** Every choice of so many items; undefined if there are too many. */
function choicesOf(items: readonly Condition[], count: number): readonly (readonly Condition[])[] | undefined {
  let choices: readonly (readonly Condition[])[] = count <= 0 ? [[]] : [];
  let open: readonly { readonly choice: readonly Condition[]; readonly next: number }[] = [{ choice: [], next: 0 }];
  while (open.length > 0 && count > 0) {
    const longer = open.flatMap(({ choice, next }) =>
      items.slice(next).map((item, index) => ({ choice: [...choice, item], next: next + index + 1 })),
    );
    choices = [...choices, ...longer.filter(({ choice }) => choice.length === count).map(({ choice }) => choice)];
    open = longer.filter(({ choice }) => choice.length < count);
    if (open.length > MAXIMUM_CHOICES || choices.length > MAXIMUM_CHOICES) return undefined;
  }
  return choices;
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
