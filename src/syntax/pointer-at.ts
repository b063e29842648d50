import type { Span } from '../source/span.js';
import type { SyntaxNode } from './nodes.js';

/** A part of a node, with what a pointer calls it. */
interface Part {
  readonly name: string;
  /** The key, where there is one, and the value. */
  readonly start: number;
  readonly value: SyntaxNode;
}

/**
 * The JSON pointer (RFC 6901) of what stands at a span: a node, an entry with its key, or a stretch of a key or scalar.
 * `undefined` where the span covers several things, or something that is not in the tree.
 */
export function pointerAt(root: SyntaxNode, span: Span): string | undefined {
  let node = root;
  let pointer = '';
  for (;;) {
    if (isAt(node, span)) return pointer;
    const part = partAround(node, span);
    if (part === undefined) return undefined;
    pointer += `/${escapeName(part.name)}`;
    if (span.start < part.value.span.start) return isWithinKey(part, span) ? pointer : undefined;
    node = part.value;
  }
}

function isAt({ kind, span: { start, end } }: SyntaxNode, span: Span): boolean {
  return kind === 'scalar' ? start <= span.start && span.end <= end : start === span.start && span.end === end;
}

/** The key alone, or the entry as a whole. */
const isWithinKey = ({ value }: Part, { end }: Span): boolean => end <= value.span.start || end === value.span.end;

/** Parts stand in the order of the text, so halving finds the last that begins before the span. */
function partAround(node: SyntaxNode, span: Span): Part | undefined {
  if (node.kind === 'scalar') return undefined;
  const count = node.kind === 'map' ? node.entries.length : node.items.length;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const part = partOf(node, middle);
    if (part !== undefined && part.start <= span.start) low = middle + 1;
    else high = middle;
  }
  const part = partOf(node, low - 1);
  return part !== undefined && span.end <= part.value.span.end ? part : undefined;
}

function partOf(node: SyntaxNode, index: number): Part | undefined {
  if (node.kind === 'map') {
    const entry = node.entries[index];
    return entry && { name: entry.key.value, start: entry.key.span.start, value: entry.value };
  }
  const value = node.kind === 'list' ? node.items[index] : undefined;
  return value && { name: String(index), start: value.span.start, value };
}

const escapeName = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
