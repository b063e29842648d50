import { anyOf, type Condition, constant, flagKeyIs, INVALID, testOf } from './condition.js';
import type { Operand, Scalar } from './operand.js';
import { type Operation, operationOf } from './operation.js';
import { type AttributeOperand, orWhenMissing } from './presence.js';
import { operandOf } from './read-operand.js';
import { typeOfScalar } from './scalar-type.js';
import type { Scope } from './scope.js';

/** `in`: a value in a list, or a text inside a text. */
export function membership(operation: Operation, scope: Scope): Condition {
  const [first, second] = operation.operands;
  const merge = second === undefined ? undefined : operationOf(second);
  const isList = merge?.operator === 'merge' && merge.operands.length === 1;
  const needle = operandOf(first, scope, operation.span);
  const haystack = operandOf(isList ? merge.operands[0] : second, scope, operation.span);
  if (needle.kind === 'invalid') return INVALID;
  if (haystack.kind === 'invalid') return INVALID;
  if (haystack.kind === 'list') return inList(needle, haystack.values, operation, scope);
  if (haystack.kind === 'attribute' && needle.kind === 'literal' && typeof needle.value === 'string')
    return isList ? listIncludes(haystack, needle.value) : includes(haystack, needle.value);
  return scope.unsupported(operation.span, 'a search in a value that is neither a list nor an attribute');
}

function inList(needle: Operand, values: readonly Scalar[], operation: Operation, scope: Scope): Condition {
  switch (needle.kind) {
    case 'literal':
      return constant(values.includes(needle.value));
    case 'flag-key':
      return anyOf(values.map((value) => (typeof value === 'string' ? flagKeyIs(value) : constant(false))));
    case 'attribute':
      return attributeInList(needle, values, operation, scope);
    default:
      return scope.unsupported(needle.span, 'a search for a list or a time');
  }
}

function attributeInList(
  attribute: AttributeOperand,
  values: readonly Scalar[],
  operation: Operation,
  scope: Scope,
): Condition {
  const wanted = values.filter((value) => value !== null);
  const [type, ...otherTypes] = new Set(wanted.map(typeOfScalar));
  if (otherTypes.length > 0) return scope.unsupported(operation.span, 'a list of values of different types');
  const predicate = { kind: 'operator', operator: 'in', operand: wanted, type: type ?? 'string' } as const;
  const { name, span } = attribute;
  const test = type === undefined ? constant(false) : testOf({ attribute: name, span, predicate });
  return orWhenMissing(attribute, test, (value) => values.includes(value));
}

function includes(attribute: AttributeOperand, text: string): Condition {
  const test = testOf({ attribute: attribute.name, span: attribute.span, predicate: { kind: 'includes', text } });
  return orWhenMissing(attribute, test, (value) => typeof value === 'string' && value.includes(text));
}

/** `merge` makes a list of its operand: only an item counts, never a part of a text. */
function listIncludes(attribute: AttributeOperand, item: string): Condition {
  const predicate = { kind: 'operator', operator: 'includesAny', operand: [item], type: 'string-list' } as const;
  const test = testOf({ attribute: attribute.name, span: attribute.span, predicate });
  return orWhenMissing(attribute, test, (value) => value === item);
}
