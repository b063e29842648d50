import type { SyntaxNode } from './nodes.js';
import { fieldOf, mapOf, textOf } from './read-node.js';

/**
 * A JSON pointer in which items of lists are called by their names, as `/rules/=staff/if`, where each has one and no other
 * item the same: unlike positions, names outlive what is written before them.
 */
export function anchorAt(root: SyntaxNode, pointer: string): string {
  let node: SyntaxNode | undefined = root;
  const names: string[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const parent: SyntaxNode | undefined = node;
    node = childOf(parent, part);
    const name = parent?.kind === 'list' ? nameAmong(parent.items, node) : undefined;
    names.push(name === undefined ? part : `=${name.replaceAll('/', '~1')}`);
  }
  return names.map((name) => `/${name}`).join('');
}

function childOf(node: SyntaxNode | undefined, part: string): SyntaxNode | undefined {
  if (node?.kind === 'list') return node.items[Number(part)];
  return fieldOf(mapOf(node), part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function nameAmong(items: readonly SyntaxNode[], item: SyntaxNode | undefined): string | undefined {
  const name = nameOf(item);
  return name !== undefined && countNames(items).get(name) === 1 ? name : undefined;
}

const countsOfLists = new WeakMap<readonly SyntaxNode[], ReadonlyMap<string, number>>();

/** Each list is counted once, however many findings there are in it. */
function countNames(items: readonly SyntaxNode[]): ReadonlyMap<string, number> {
  const known = countsOfLists.get(items);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const name of items.map(nameOf)) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  countsOfLists.set(items, counts);
  return counts;
}

const nameOf = (item: SyntaxNode | undefined): string | undefined => textOf(fieldOf(mapOf(item), 'name'))?.value;
