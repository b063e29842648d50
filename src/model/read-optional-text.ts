import type { Spanned } from '../source/span.js';
import type { MapNode } from '../syntax/nodes.js';
import { fieldOf, textOf } from '../syntax/read-node.js';

/** The text of a field with its place. */
export function readOptionalText(map: MapNode | undefined, name: string): Spanned<string> | undefined {
  const node = textOf(fieldOf(map, name));
  return node === undefined ? undefined : { value: node.value, span: node.span };
}
