import type { Span } from '../../source/span.js';
import type { SyntaxNode } from '../../syntax/nodes.js';
import { computedOperand } from './computed-operand.js';
import { constantValue } from './constant-value.js';
import { type Operand, type Scalar, variableOf } from './operand.js';
import { operationOf } from './operation.js';
import type { Scope } from './scope.js';

/** Reads a literal, a `var`, or what can be computed now; what depends on the context in other ways is reported. */
export function operandOf(node: SyntaxNode | undefined, scope: Scope, around: Span): Operand {
  if (node === undefined) return scope.invalid(around, 'the operation', 'given all its operands');
  if (node.kind === 'scalar') return { kind: 'literal', value: node.value, span: node.span };
  if (node.kind === 'list') return listOperand(node.items, scope, node.span);
  const operation = operationOf(node);
  if (operation?.operator === 'var') return variableOf(operation, scope);
  const value = constantValue(node);
  if (value !== undefined) return { kind: 'literal', value, span: node.span };
  const computed = operation === undefined ? undefined : computedOperand(operation, scope);
  if (computed !== undefined) return computed;
  const what = operation === undefined ? 'an object' : `the value computed by \`${operation.operator}\``;
  return scope.unsupported(operation?.operatorSpan ?? node.span, what);
}

function listOperand(items: readonly SyntaxNode[], scope: Scope, span: Span): Operand {
  const values: Scalar[] = [];
  for (const item of items) {
    if (item.kind !== 'scalar') return scope.unsupported(item.span, 'a list with anything but plain values');
    values.push(item.value);
  }
  return { kind: 'list', values, span };
}
