import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { SyntaxDocument } from '../syntax/nodes.js';
import type { Attribute } from './attribute.js';
import type { ChangeNote } from './change-note.js';
import type { Flag } from './flag.js';
import type { Layer } from './layer.js';
import type { ProjectConfig } from './project-config.js';
import type { Segment } from './segment.js';

/** A whole project, typed and resolved. Every map is in code-unit order of its keys. */
export interface FlagSet {
  readonly config: ProjectConfig;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly segments: ReadonlyMap<string, Segment>;
  readonly layers: ReadonlyMap<string, Layer>;
  readonly flags: ReadonlyMap<string, Flag>;
  readonly retired: ReadonlyMap<string, RetiredKey>;
  /** Who takes on which risk of a change; in the order of files and notes. */
  readonly changes: readonly ChangeNote[];
  /** What the project was built from, for findings about the way it is written. */
  readonly documents: readonly SyntaxDocument[];
  /** The files of lists that segments may name. */
  readonly lists: readonly SourceFile[];
  /** Files of which something was cut out; silence of the model about them proves nothing. */
  readonly damagedFiles: ReadonlySet<SourceFile>;
}

/** A tombstone: a key that may never be used again. */
export interface RetiredKey {
  readonly key: string;
  readonly retired: string;
  /** The variant that everybody got at the end. */
  readonly variant?: string;
  readonly reason?: string;
  readonly ticket?: string;
  readonly span: Span;
}
