/** A text that a span can point into. Immutable, and compared by identity. */
export interface SourceFile {
  /** Path relative to the repository root (or the working directory without one), with `/` on every platform. */
  readonly path: string;
  readonly text: string;
}
