import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SourceFile } from '../source/source-file.js';

/** A file of the new flag project. */
export interface ImportedFile {
  /** Relative to the project's root. */
  readonly path: string;
  readonly text: string;
}

/** Reads another system's flags. Writes our YAML and enters by the front door, so that `check` judges it. */
export interface Importer {
  readonly name: string;
  readonly summary: string;
  /** What cannot be carried over is reported; what can be is carried over. */
  readonly importFlags: (file: SourceFile, sink: DiagnosticSink) => readonly ImportedFile[];
}

export const defineImporter = (importer: Importer): Importer => importer;
