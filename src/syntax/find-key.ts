import type { KeyNode, MapNode, SyntaxNode } from './nodes.js';

const keysOfMap = new WeakMap<MapNode, ReadonlyMap<string, KeyNode>>();

/** A key of a map by its name. Remembers what it saw: a map with very many wrong keys is asked for each of them. */
export function findKey(node: SyntaxNode, name: string | undefined): KeyNode | undefined {
  if (node.kind !== 'map' || name === undefined) return undefined;
  const keys = keysOfMap.get(node) ?? new Map(node.entries.map(({ key }) => [key.value, key]));
  keysOfMap.set(node, keys);
  return keys.get(name);
}
