import type { Span } from '../source/span.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import type { JsonValue } from '../util/json.js';
import type { Attribute } from './attribute.js';
import type { Segment } from './segment.js';

/** A condition with every name resolved and every operand checked and brought into bundle form. */
export type Condition =
  | ConditionGroup
  | { readonly kind: 'not'; readonly condition: Condition; readonly span: Span }
  | { readonly kind: 'segment'; readonly segment: Segment; readonly span: Span }
  | AttributeTest
  /** Something that was reported already; nobody may conclude anything from it. */
  | { readonly kind: 'invalid'; readonly span: Span };

export interface ConditionGroup {
  readonly kind: 'all' | 'any';
  readonly conditions: readonly Condition[];
  /** The map or list whose entries or items the conditions are, one each. */
  readonly written: SyntaxNode;
  readonly span: Span;
}

export interface AttributeTest {
  readonly kind: 'test';
  readonly attribute: Attribute;
  /** The name of an operator in `src/operators/`. */
  readonly operator: string;
  /** In bundle form (docs/bundle-format.md): lists sorted and without repetition, times in milliseconds. */
  readonly operand: JsonValue;
  /** The operand as it is written; absent if it stands in a list file. */
  readonly written?: SyntaxNode;
  readonly span: Span;
}
