import type { Span, Spanned } from '../../source/span.js';
import type { Comment } from '../../syntax/comments.js';

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

/** A suppression at its place. */
export interface PlacedSuppression extends SuppressionComment {
  /** The line whose findings it disables; absent: those of the whole file. */
  readonly line?: number;
}

/** A suppression with what it did in a run. */
export interface JudgedSuppression extends PlacedSuppression {
  readonly state: 'active' | 'expired' | 'without-reason';
  /** Those of its rules that it kept no finding of, for certain. */
  readonly unused: readonly Spanned<string>[];
}

/** A comment that speaks to us and cannot be understood. */
export interface MalformedSuppression {
  readonly span: Span;
  /** A sentence as those of diagnostics. */
  readonly problem: string;
  readonly help: string;
}
