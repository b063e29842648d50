import type { Spanned } from '../source/span.js';
import type { MapNode } from '../syntax/nodes.js';
import { fieldOf, itemsOf, textOf } from '../syntax/read-node.js';

/** The texts of a field that is a list, or one text; undefined if there is no such field. */
export function readTexts(map: MapNode | undefined, name: string): readonly Spanned<string>[] | undefined {
  const node = fieldOf(map, name);
  return node === undefined
    ? undefined
    : itemsOf(node)
        .map(textOf)
        .filter((text) => text !== undefined)
        .map(({ value, span }) => ({ value, span }));
}
