import type { Span, Spanned } from '../../source/span.js';
import type { Comment } from '../../syntax/comments.js';
import type { LateRule } from '../late-rules.js';

/** `# flags-disable-next-line <rule>[, <rule>] until <date> -- <reason>`, or `flags-disable-file` at the top of a file. */
export interface SuppressionComment {
  readonly comment: Comment;
  readonly scope: 'next-line' | 'file';
  /** As written. */
  readonly rules: readonly Spanned<string>[];
  /** The last day that it holds on. */
  readonly until?: Spanned<string>;
  /** Without one the comment is not honoured. */
  readonly reason?: string;
}

/** The name of a rule as a comment writes it, with the rule it means. */
export interface DisabledRule extends Spanned<string> {
  readonly rule: LateRule;
}

/** A suppression at its place, with whatever names it has. */
export interface WrittenSuppression extends SuppressionComment {
  /** The line whose findings it disables; absent: those of the whole file. */
  readonly line?: number;
}

/** One with those of its names that mean something. */
export interface PlacedSuppression extends Omit<WrittenSuppression, 'rules'> {
  readonly rules: readonly DisabledRule[];
}

/** A suppression as it stands on a day. */
export interface DatedSuppression extends PlacedSuppression {
  readonly state: 'active' | 'expired' | 'without-reason';
}

/** A suppression with what it did in a run. */
export interface JudgedSuppression extends DatedSuppression {
  /** Those of its rules that it kept no finding of, for certain. */
  readonly unused: readonly DisabledRule[];
}

/** A comment that speaks to us and cannot be understood. */
export interface MalformedSuppression {
  readonly span: Span;
  /** A sentence as those of diagnostics. */
  readonly problem: string;
  readonly help: string;
}
