import type { SourceFile } from '../source/source-file.js';
import type { Span, Spanned } from '../source/span.js';
import type { Condition } from './condition.js';

/** A named condition that flags and other segments use. */
export interface Segment {
  readonly name: string;
  readonly description?: string;
  readonly owner?: Spanned<string>;
  /** Segments may use segments; cycles have been reported and cut, so walking them ends. */
  readonly condition: Condition;
  readonly file: SourceFile;
  /** Where its values stand, if they stand in a file beside. */
  readonly listFile?: SourceFile;
  readonly span: Span;
}
