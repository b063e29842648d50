import type { KeyNode, SyntaxNode } from './nodes.js';

/** The way from the root to a node: names of map entries and indices of list items. */
export type NodePath = readonly (string | number)[];

/** A node found by its path, with the map key that holds it, if a map does. */
export interface FoundNode {
  readonly node: SyntaxNode;
  readonly key?: KeyNode;
  readonly path: NodePath;
}

/** Follows an RFC 6901 pointer; it stops at the last node that exists. */
export function followPointer(root: SyntaxNode, pointer: string): FoundNode {
  let found: FoundNode = { node: root, path: [] };
  for (const part of pointer.split('/').slice(1)) {
    const next = childOf(found, part.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (next === undefined) break;
    found = next;
  }
  return found;
}

function childOf({ node, path }: FoundNode, name: string): FoundNode | undefined {
  if (node.kind === 'list') {
    const item = node.items[Number(name)];
    return item === undefined ? undefined : { node: item, path: [...path, Number(name)] };
  }
  const entry = node.kind === 'map' ? node.entries.find(({ key }) => key.value === name) : undefined;
  return entry === undefined ? undefined : { node: entry.value, key: entry.key, path: [...path, name] };
}
