import type { Span } from '../source/span.js';
import type { SyntaxNode } from './nodes.js';

/** The outermost node at a span. */
export function nodeAt(node: SyntaxNode, span: Span): SyntaxNode | undefined {
  if (node.span.start > span.start || node.span.end < span.end) return undefined;
  if (node.span.start === span.start && node.span.end === span.end) return node;
  for (const child of childrenOf(node)) {
    const found = nodeAt(child, span);
    if (found !== undefined) return found;
  }
  return undefined;
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.kind === 'map') return node.entries.map(({ value }) => value);
  return node.kind === 'list' ? node.items : [];
}
