import { importDiagnostics } from '../diagnostics.js';
import { type Condition, constant, flagKeyIs, INVALID, negate, testOf } from './condition.js';
import { type Operand, operandOf, type Scalar } from './operand.js';
import type { Operation } from './operation.js';
import { type AttributeOperand, orWhenMissing } from './presence.js';
import { typeOfScalar } from './scalar-type.js';
import type { Scope } from './scope.js';

/** `===` and `==`: the same for values of one type, and our attributes have one type. */
export function equality(operation: Operation, scope: Scope): Condition {
  const [first, second] = operation.operands;
  const left = operandOf(first, scope, operation.span);
  const right = operandOf(second, scope, operation.span);
  if (left.kind === 'invalid') return INVALID;
  if (right.kind === 'invalid') return INVALID;
  return right.kind === 'literal'
    ? equals(left, right.value, operation, scope)
    : swapped(left, right, operation, scope);
}

export const inequality = (operation: Operation, scope: Scope): Condition => negate(equality(operation, scope));

const swapped = (left: Operand, right: Operand, operation: Operation, scope: Scope): Condition =>
  left.kind === 'literal'
    ? equals(right, left.value, operation, scope)
    : scope.unsupported(operation.span, 'a comparison of two values that are both not written out');

function equals(operand: Operand, literal: Scalar, operation: Operation, scope: Scope): Condition {
  switch (operand.kind) {
    case 'literal':
      return constant(operand.value === literal);
    case 'flag-key':
      return typeof literal === 'string' ? flagKeyIs(literal) : constant(false);
    case 'attribute':
      if (operation.operator.length === 2) warnOfLooseness(operand, literal, scope);
      return orWhenMissing(operand, equalTo(operand, literal), (value) => value === literal);
    default:
      return scope.unsupported(operand.span, 'an equality with a list or a time');
  }
}

/** The plain test, without a thought for missing attributes. False for null, which a present attribute never is. */
export function equalTo({ name, span }: AttributeOperand, literal: Scalar): Condition {
  if (literal === null) return constant(false);
  const predicate = { kind: 'operator', operator: 'equals', operand: literal, type: typeOfScalar(literal) } as const;
  return testOf({ attribute: name, span, predicate });
}

/** flagd's engine for JavaScript lets null equal 0 and false; JSONLogic itself does not. */
function warnOfLooseness(attribute: AttributeOperand, literal: Scalar, scope: Scope): void {
  if (attribute.fallback !== null || (literal !== 0 && literal !== false)) return;
  const args = { attribute: attribute.name, literal: String(literal) };
  const help =
    'some engines of flagd let a missing attribute equal 0 and false; add `not: { ...: { exists: true } }` if yours does';
  scope.report(importDiagnostics['import/loose-equality'], attribute.span, args, { help });
}
