import type { Span } from '../../source/span.js';
import type { ListNode, MapNode, ScalarNode, SyntaxNode } from '../../syntax/nodes.js';
import type { Scalar } from './operand.js';

/** Expressions that stand for written ones, with the place of what they stand for. */
export const scalarNode = (value: Scalar, span: Span): ScalarNode => ({
  kind: 'scalar',
  value,
  source: '',
  quoted: false,
  span,
});

export const listNode = (items: readonly SyntaxNode[], span: Span): ListNode => ({ kind: 'list', items, span });

export function operationNode(operator: string, operands: readonly SyntaxNode[], span: Span): MapNode {
  const key = { kind: 'scalar', value: operator, source: operator, quoted: true, span } as const;
  return { kind: 'map', entries: [{ key, value: listNode(operands, span) }], span };
}
