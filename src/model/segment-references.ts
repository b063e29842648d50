import type { Span } from '../source/span.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import { entriesOf, itemsOf, textOf } from '../syntax/read-node.js';

/** The segments a condition names, each with the first place it is named at. */
export function segmentReferences(condition: SyntaxNode | undefined): ReadonlyMap<string, Span> {
  const references = new Map<string, Span>();
  collect(condition, references);
  return references;
}

function collect(condition: SyntaxNode | undefined, references: Map<string, Span>): void {
  for (const { key, value } of entriesOf(condition)) {
    if (key.value === 'segment') for (const item of itemsOf(value)) addReference(item, references);
    else if (key.value === 'not') collect(value, references);
    else if (key.value === 'all' || key.value === 'any') for (const item of itemsOf(value)) collect(item, references);
  }
}

function addReference(node: SyntaxNode, references: Map<string, Span>): void {
  const name = textOf(node);
  if (name !== undefined && !references.has(name.value)) references.set(name.value, name.span);
}
