import type { JsonObject, JsonValue } from '../util/json.js';
import type { MapNode, SyntaxNode } from './nodes.js';

/** The plain value of a node. Objects have no prototype, so that a key such as `__proto__` is a key like any other. */
export function toValue(node: SyntaxNode): JsonValue {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toValue);
    case 'map':
      return toObject(node);
  }
}

/** The plain value of a map. */
export function toObject(map: MapNode): JsonObject {
  const object: Record<string, JsonValue> = Object.create(null);
  for (const { key, value } of map.entries) object[key.value] = toValue(value);
  return object;
}
