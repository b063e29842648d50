import type { SyntaxNode } from '../../syntax/nodes.js';
import { type Condition, constant } from './condition.js';
import { type Operation, operationOf, referenceOf } from './operation.js';
import { conditionOperators } from './operators.js';
import type { Scope } from './scope.js';

/** More would not be read by anybody, and shared parts would make it explode when printed. */
const MAXIMUM_SIZE = 20_000;

/** Reads an expression of which only the truth matters. Never throws; what cannot be said in our words is reported. */
export function convertCondition(node: SyntaxNode, scope: Scope): Condition {
  if (scope.tooDeep) return scope.unsupported(node.span, 'targeting nested this deep');
  if (node.kind === 'scalar') return constant(Boolean(node.value));
  if (node.kind === 'list') return constant(node.items.length > 0);
  const reference = referenceOf(node);
  if (reference !== undefined) return scope.evaluators.condition(reference.name, reference.span, scope.deeper());
  const operation = operationOf(node);
  if (operation === undefined) return scope.invalid(node.span, 'a condition', 'an object with one operator');
  const condition = convertOperation(operation, scope.deeper());
  return condition.size > MAXIMUM_SIZE ? scope.unsupported(node.span, 'a condition of this size') : condition;
}

function convertOperation(operation: Operation, scope: Scope): Condition {
  const convert = conditionOperators.get(operation.operator);
  return convert === undefined
    ? scope.unsupported(operation.operatorSpan, `the operator \`${operation.operator}\``)
    : convert(operation, scope, (operand) => convertCondition(operand, scope));
}
