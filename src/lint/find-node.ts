import type { FlagSet } from '../model/flag-set.js';
import type { Span } from '../source/span.js';
import type { MapEntry, SyntaxNode } from '../syntax/nodes.js';
import { mapField } from '../syntax/read-node.js';

/** An entry of the map that stands exactly at a span. */
export function findEntry({ documents }: FlagSet, span: Span, name: string): MapEntry | undefined {
  const root = documents.find(({ file }) => file === span.file)?.root;
  const node = root && findBelow(root, span);
  return node?.kind === 'map' ? mapField(node, name) : undefined;
}

/** The outermost node at a span. */
function findBelow(node: SyntaxNode, span: Span): SyntaxNode | undefined {
  if (node.span.start > span.start || node.span.end < span.end) return undefined;
  if (node.span.start === span.start && node.span.end === span.end) return node;
  for (const child of childrenOf(node)) {
    const found = findBelow(child, span);
    if (found !== undefined) return found;
  }
  return undefined;
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.kind === 'map') return node.entries.map(({ value }) => value);
  return node.kind === 'list' ? node.items : [];
}
