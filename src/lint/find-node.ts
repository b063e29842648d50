import type { FlagSet } from '../model/flag-set.js';
import type { Segment } from '../model/segment.js';
import type { TargetingRule } from '../model/targeting-rule.js';
import type { Span } from '../source/span.js';
import type { MapEntry, SyntaxNode } from '../syntax/nodes.js';
import { mapField, mapOf } from '../syntax/read-node.js';
import { documentOfFile } from './document-of-file.js';

/** A field of a targeting rule, as it is written. */
export function fieldOfRule(flagSet: FlagSet, { span }: TargetingRule, name: string): MapEntry | undefined {
  const root = documentOfFile(span.file, flagSet)?.root;
  return mapField(mapOf(root && findBelow(root, span)), name);
}

/** The `if` of a targeting rule. */
export const conditionOfRule = (flagSet: FlagSet, rule: TargetingRule): MapEntry | undefined =>
  fieldOfRule(flagSet, rule, 'if');

/** The `if` of a segment; undefined if it is a list. */
export function conditionOfSegment(flagSet: FlagSet, { file }: Segment): MapEntry | undefined {
  return mapField(mapOf(documentOfFile(file, flagSet)?.root), 'if');
}

/** The outermost node at a span. */
function findBelow(node: SyntaxNode, span: Span): SyntaxNode | undefined {
  if (node.span.start > span.start || node.span.end < span.end) return undefined;
  if (node.span.start === span.start && node.span.end === span.end) return node;
  for (const child of childrenOf(node)) {
    const found = findBelow(child, span);
    if (found !== undefined) return found;
  }
  return undefined;
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.kind === 'map') return node.entries.map(({ value }) => value);
  return node.kind === 'list' ? node.items : [];
}
