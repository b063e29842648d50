import type { Span } from '../../source/span.js';
import type { SyntaxNode } from '../../syntax/nodes.js';
import { type Operation, operationOf } from './operation.js';
import type { Scope } from './scope.js';

export type Scalar = string | number | boolean | null;

/** One side of a comparison. */
export type Operand =
  | { readonly kind: 'literal'; readonly value: Scalar; readonly span: Span }
  | { readonly kind: 'list'; readonly values: readonly Scalar[]; readonly span: Span }
  | { readonly kind: 'attribute'; readonly name: string; readonly fallback: Scalar; readonly span: Span }
  | { readonly kind: 'flag-key' | 'timestamp'; readonly span: Span }
  | { readonly kind: 'invalid'; readonly span: Span };

/** Reads a literal or a `var`; anything that would have to be computed is reported. */
export function operandOf(node: SyntaxNode | undefined, scope: Scope, around: Span): Operand {
  if (node === undefined) return scope.invalid(around, 'the operation', 'given all its operands');
  if (node.kind === 'scalar') return { kind: 'literal', value: node.value, span: node.span };
  if (node.kind === 'list') return listOperand(node.items, scope, node.span);
  const operation = operationOf(node);
  if (operation?.operator === 'var') return variableOf(operation, scope);
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

/** Reads a `var`. */
export function variableOf({ operands, span }: Operation, scope: Scope): Operand {
  const [path, fallback] = operands;
  const name = path?.kind === 'scalar' ? path.value : undefined;
  if (typeof name !== 'string' || name === '') return scope.unsupported(span, 'a `var` that names no attribute');
  if (name === '$flagd.flagKey') return { kind: 'flag-key', span };
  if (name === '$flagd.timestamp') return { kind: 'timestamp', span };
  if (name.startsWith('$flagd')) return scope.unsupported(span, `the variable \`${name}\``);
  if (fallback !== undefined && fallback.kind !== 'scalar')
    return scope.unsupported(fallback.span, 'a computed default of a `var`');
  const known = scope.attributeName(name, path?.span ?? span);
  return known === undefined
    ? { kind: 'invalid', span }
    : { kind: 'attribute', name, fallback: fallback?.value ?? null, span };
}
