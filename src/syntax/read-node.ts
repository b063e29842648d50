import type { ListNode, MapEntry, MapNode, ScalarNode, SyntaxNode } from './nodes.js';

/**
 * Typed reading of a tree that the schema has accepted. `undefined` means absent: of an optional field, or of a
 * required one that was cut out because it was wrong and is named in its map's `damaged`.
 */
export function mapField(map: MapNode | undefined, name: string): MapEntry | undefined {
  return map?.entries.find(({ key }) => key.value === name);
}

/** The value of a field. */
export function fieldOf(map: MapNode | undefined, name: string): SyntaxNode | undefined {
  return mapField(map, name)?.value;
}

export function mapOf(node: SyntaxNode | undefined): MapNode | undefined {
  return node?.kind === 'map' ? node : undefined;
}

export function listOf(node: SyntaxNode | undefined): ListNode | undefined {
  return node?.kind === 'list' ? node : undefined;
}

/** A scalar whose value is text. */
export type TextNode = ScalarNode & { readonly value: string };
/** A scalar whose value is a number. */
export type NumberNode = ScalarNode & { readonly value: number };
/** A scalar whose value is true or false. */
export type BooleanNode = ScalarNode & { readonly value: boolean };

export function textOf(node: SyntaxNode | undefined): TextNode | undefined {
  return node?.kind === 'scalar' && isText(node) ? node : undefined;
}

export function numberOf(node: SyntaxNode | undefined): NumberNode | undefined {
  return node?.kind === 'scalar' && isNumber(node) ? node : undefined;
}

export function booleanOf(node: SyntaxNode | undefined): BooleanNode | undefined {
  return node?.kind === 'scalar' && isBoolean(node) ? node : undefined;
}

/** The items of a list; a node that is not a list is a list of one. For fields that take one value or several. */
export function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (node === undefined) return [];
  return node.kind === 'list' ? node.items : [node];
}

/** The entries of a map by name. */
export function entriesOf(node: SyntaxNode | undefined): readonly MapEntry[] {
  return mapOf(node)?.entries ?? [];
}

/** Whether one of these fields, or an item of it, was cut out because its shape was wrong; without names: any field. */
export function isDamaged(map: MapNode | undefined, ...names: readonly string[]): boolean {
  const damaged = map?.damaged;
  if (damaged === undefined) return false;
  return names.length === 0 ? damaged.size > 0 : names.some((name) => damaged.has(name));
}

const isText = (node: ScalarNode): node is TextNode => typeof node.value === 'string';
const isNumber = (node: ScalarNode): node is NumberNode => typeof node.value === 'number';
const isBoolean = (node: ScalarNode): node is BooleanNode => typeof node.value === 'boolean';
