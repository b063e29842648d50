import type { Outcome } from './outcome.js';
import type { Audience } from './partition-contexts.js';

/** What a move from one outcome to another means for those who make it. */
export type Direction =
  /** They get what they did not have: a boolean flag turns on, any other leaves its default variant. */
  | 'gained'
  /** The reverse. */
  | 'lost'
  /** From one variant to another. */
  | 'switched'
  /** Another name for the same value. */
  | 'renamed';

/** Shares of those who are concerned, 0 to 1. */
export interface Shares {
  /** The sum of the others but `renamed`. */
  readonly changed: number;
  readonly gained: number;
  readonly lost: number;
  readonly switched: number;
  readonly renamed: number;
}

/** People who get something else, with their share of an audience. */
export interface Transition {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly direction: Direction;
  readonly share: number;
}

/** An audience in which somebody gets something else. */
export interface ChangedAudience {
  readonly audience: Audience;
  /** Attributes without which the flags cannot bucket and which these contexts lack. */
  readonly withoutKeys: readonly string[];
  readonly shares: Shares;
  /** The share that must change whatever the layout: half the sum of all differences between the two distributions. */
  readonly minimum: number;
  readonly transitions: readonly Transition[];
}

/** Whom a change touches from a moment on. */
export interface BlastRadius {
  /** Milliseconds since the epoch; the first radius of a change begins now. */
  readonly since: number;
  /** `exact`: of everybody. `at-most`: how large the audiences are is not known. `unknown`: too many cases to look at. */
  readonly bound: 'exact' | 'at-most' | 'unknown';
  readonly shares: Shares;
  readonly minimum: number;
  /** Dearest first. */
  readonly audiences: readonly ChangedAudience[];
}

export const NO_SHARES: Shares = { changed: 0, gained: 0, lost: 0, switched: 0, renamed: 0 };
