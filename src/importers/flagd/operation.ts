import type { Span } from '../../source/span.js';
import type { MapNode, SyntaxNode } from '../../syntax/nodes.js';

/** A JSONLogic operation: an object with one entry, whose argument may stand alone or in a list. */
export interface Operation {
  readonly operator: string;
  readonly operatorSpan: Span;
  readonly operands: readonly SyntaxNode[];
  readonly span: Span;
}

export function operationOf(node: SyntaxNode): Operation | undefined {
  const [entry, ...others] = node.kind === 'map' ? node.entries : [];
  if (entry === undefined || others.length > 0) return undefined;
  const { key, value } = entry;
  const operands = value.kind === 'list' ? value.items : [value];
  return { operator: key.value, operatorSpan: key.span, operands, span: node.span };
}

/** The name in `{"$ref": "name"}`. */
export function referenceOf(node: SyntaxNode): { readonly name: string; readonly span: Span } | undefined {
  const operation = operationOf(node);
  if (operation?.operator !== '$ref' || operation.operands.length !== 1) return undefined;
  const name = textOf(operation.operands[0]);
  return name === undefined ? undefined : { name, span: operation.operands[0]?.span ?? node.span };
}

export const textOf = (node: SyntaxNode | undefined): string | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;

export const entryOf = (map: MapNode, name: string) => map.entries.find((entry) => entry.key.value === name);
