import type { SourceFile } from './source-file.js';

/** A stretch of a source file: `[start, end)` in UTF-16 code units. Line and column are computed when rendered. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A value together with the place it was written at. */
export interface Spanned<Value> {
  readonly value: Value;
  readonly span: Span;
}
