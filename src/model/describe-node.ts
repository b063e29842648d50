import type { SyntaxNode } from '../syntax/nodes.js';

/** What a value is, in words for messages. */
export function describeNode(node: SyntaxNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a map';
  if (node.value === null) return 'null';
  return typeof node.value === 'string' ? `the string \`${node.value}\`` : `the ${typeof node.value} ${node.source}`;
}
