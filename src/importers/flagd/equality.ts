import type { SyntaxNode } from '../../syntax/nodes.js';
import { importDiagnostics } from '../diagnostics.js';
import { allOf, type Condition, constant, flagKeyIs, INVALID, negate, testOf } from './condition.js';
import type { Operand, Scalar } from './operand.js';
import { type Operation, operationOf } from './operation.js';
import { type AttributeOperand, orWhenMissing } from './presence.js';
import { operandOf } from './read-operand.js';
import { isReadable, PREDICATES, READINGS } from './readings.js';
import { typeOfScalar } from './scalar-type.js';
import type { Scope } from './scope.js';

/** `===` and `==`: the same for values of one type, and our attributes have one type. */
export function equality(operation: Operation, scope: Scope, convert: Convert): Condition {
  const [first, second] = operation.operands;
  const asked = truthAsked(first, second) ?? truthAsked(second, first);
  if (asked !== undefined) return isTruth(asked, scope, convert);
  const left = operandOf(first, scope, operation.span);
  const right = operandOf(second, scope, operation.span);
  if (left.kind === 'invalid') return INVALID;
  if (right.kind === 'invalid') return INVALID;
  return right.kind === 'literal'
    ? equals(left, right.value, operation, scope)
    : swapped(left, right, operation, scope);
}

export const inequality = (operation: Operation, scope: Scope, convert: Convert): Condition =>
  negate(equality(operation, scope, convert));

type Convert = (node: SyntaxNode) => Condition;

interface AskedTruth {
  readonly predicate: SyntaxNode;
  readonly operator: string;
  readonly wanted: boolean;
}

/** An operation that says true or false, or null of what it cannot read, compared with one of them. */
function truthAsked(predicate: SyntaxNode | undefined, literal: SyntaxNode | undefined): AskedTruth | undefined {
  const operation = predicate === undefined ? undefined : operationOf(predicate);
  if (predicate === undefined || operation === undefined || literal?.kind !== 'scalar') return undefined;
  const { operator } = operation;
  if (typeof literal.value !== 'boolean' || !(PREDICATES.has(operator) || READINGS.has(operator))) return undefined;
  return { predicate, operator, wanted: literal.value };
}

function isTruth({ predicate, operator, wanted }: AskedTruth, scope: Scope, convert: Convert): Condition {
  const condition = convert(predicate);
  if (wanted) return condition;
  if (!READINGS.has(operator)) return negate(condition);
  return condition.kind === 'test'
    ? allOf([isReadable(condition.test), negate(condition)])
    : condition.kind === 'invalid'
      ? condition
      : scope.unsupported(predicate.span, 'this comparison');
}

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
    case 'part':
      return partEquals(operand, literal);
    case 'attribute':
      if (operation.operator.length === 2) warnOfLooseness(operand, literal, scope);
      return orWhenMissing(operand, equalTo(operand, literal), (value) => value === literal);
    default:
      return scope.unsupported(operand.span, 'an equality with a list or a time');
  }
}

/** The first or last characters are a text: the whole text is it, or begins or ends with it. */
function partEquals({ attribute, edge, length }: Extract<Operand, { kind: 'part' }>, literal: Scalar): Condition {
  if (typeof literal !== 'string' || literal.length > length) return constant(false);
  if (literal.length < length) return equalTo(attribute, literal);
  const operator = edge === 'start' ? 'startsWith' : 'endsWith';
  const predicate = { kind: 'operator', operator, operand: literal, type: 'string' } as const;
  return testOf({ attribute: attribute.name, span: attribute.span, predicate });
}

/** The plain test, without a thought for missing attributes. False for null, which a present attribute never is. */
export function equalTo({ name, span }: AttributeOperand, literal: Scalar): Condition {
  if (literal === null) return constant(false);
  const predicate = { kind: 'operator', operator: 'equals', operand: literal, type: typeOfScalar(literal) } as const;
  return testOf({ attribute: name, span, predicate });
}

/** Loose equality lets values of other types in, and one engine lets null equal 0 and false: ours does neither. */
function warnOfLooseness(attribute: AttributeOperand, literal: Scalar, scope: Scope): void {
  if (literal === null) return;
  const isMissingEqual = attribute.fallback === null && (literal === 0 || literal === false);
  const others = otherTypes(literal);
  if (!isMissingEqual && others === undefined) return;
  const contexts = isMissingEqual
    ? `contexts without \`${attribute.name}\``
    : `values of \`${attribute.name}\` that are ${others}`;
  const help = isMissingEqual
    ? 'some engines of flagd let a missing attribute equal 0 and false; add `not: { ...: { exists: true } }` if yours does'
    : 'let applications send the type that is declared, or add a test of the other value';
  scope.report(
    importDiagnostics['import/loose-equality'],
    attribute.span,
    { contexts, literal: String(literal) },
    { help },
  );
}

/** The values of other types that equal a literal loosely; undefined if there are none. */
function otherTypes(literal: string | number | boolean): string | undefined {
  if (typeof literal === 'string')
    return literal.trim() !== '' && Number.isFinite(Number(literal)) ? 'numbers' : undefined;
  return typeof literal === 'number' ? 'texts' : 'numbers or texts';
}
