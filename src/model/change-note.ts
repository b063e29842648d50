import type { Span, Spanned } from '../source/span.js';
import type { Risk } from './risk.js';

/** What a note calls the change as a whole instead of a flag. */
export const WHOLE_CHANGE = '*';

/** Somebody takes on a risk of a change: one entry of a file in `changes/`. */
export interface ChangeNote {
  /** A flag key, or `WHOLE_CHANGE`. */
  readonly flag: string;
  /** The gravest that is taken on. */
  readonly risk: Risk;
  readonly reason: string;
  /** Only what this rule finds. */
  readonly rule?: Spanned<string>;
  /** Only these environments. */
  readonly environments?: readonly string[];
  readonly by?: string;
  readonly span: Span;
}
