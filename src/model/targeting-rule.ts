import type { Span } from '../source/span.js';
import type { Condition } from './condition.js';

/** Shares are counted in bucket units: 100,000 are everybody, one is 0.001 percent. */
export const BUCKETS = 100_000;

/** What happens to those a rollout does not reach: the default variant, or the next rule. */
export type OnMiss = 'default' | 'next';

export interface RampStep {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly units: number;
  readonly span: Span;
}

export interface SplitEntry {
  readonly variant: string;
  readonly units: number;
  readonly span: Span;
}

/** What a targeting rule that matches does. Variants are named; every name exists in its flag. */
export type Decision =
  | { readonly kind: 'serve'; readonly variant: string; readonly span: Span }
  | {
      readonly kind: 'rollout';
      readonly variant: string;
      readonly units: number;
      readonly onMiss: OnMiss;
      readonly span: Span;
    }
  | {
      readonly kind: 'ramp';
      readonly variant: string;
      readonly steps: readonly RampStep[];
      readonly onMiss: OnMiss;
      readonly span: Span;
    }
  | { readonly kind: 'split'; readonly entries: readonly SplitEntry[]; readonly span: Span }
  /** Something that was reported already. */
  | { readonly kind: 'invalid'; readonly span: Span };

export interface TargetingRule {
  readonly name?: string;
  /** Absent: everyone. */
  readonly condition?: Condition;
  /** The rule exists for `from <= now < until`; milliseconds since the epoch. */
  readonly from?: number;
  readonly until?: number;
  readonly decision: Decision;
  /** A salt of its own, where two decisions must be independent. */
  readonly salt?: string;
  readonly span: Span;
}
