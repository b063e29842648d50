import type { Span } from '../../source/span.js';
import type { HashInput } from './bucketing.js';
import type { Condition } from './condition.js';

/** A targeting rule before attributes have types, times became windows and buckets became rollouts. */
export interface DraftRule {
  readonly condition: Condition;
  readonly decision: DraftDecision;
  readonly span: Span;
}

export type DraftDecision =
  /** `undefined` as a variant is flagd's null: the default variant. */
  | { readonly kind: 'serve'; readonly variant: string | undefined }
  | { readonly kind: 'split'; readonly entries: readonly DraftSplitEntry[]; readonly input: HashInput }
  | { readonly kind: 'invalid' };

export interface DraftSplitEntry {
  readonly variant: string | undefined;
  readonly units: number;
}
