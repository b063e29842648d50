import type { SourceFile } from '../source/source-file.js';

/** The files of a flag project by what they are, as text. Every list is in code-unit order of the paths. */
export interface ProjectFiles {
  readonly config: SourceFile;
  readonly context?: SourceFile;
  readonly retired?: SourceFile;
  readonly segments: readonly SourceFile[];
  readonly layers: readonly SourceFile[];
  readonly flags: readonly SourceFile[];
  /** Notes about risks that somebody takes on. */
  readonly changes: readonly SourceFile[];
  /** CSV and text files of the segment folder by their path. */
  readonly lists: ReadonlyMap<string, SourceFile>;
  /** How many files were looked at. */
  readonly count: number;
}
