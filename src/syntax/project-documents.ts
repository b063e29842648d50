import type { SourceFile } from '../source/source-file.js';
import type { SyntaxDocument } from './nodes.js';

/** All files of a project after parsing: what the model is built from. Lists are in code-unit order of the paths. */
export interface ProjectDocuments {
  readonly config: SyntaxDocument;
  readonly context?: SyntaxDocument;
  readonly retired?: SyntaxDocument;
  readonly segments: readonly SyntaxDocument[];
  readonly layers: readonly SyntaxDocument[];
  readonly flags: readonly SyntaxDocument[];
  /** Names of flags that are there and were not parsed, as nobody needs what they hold. */
  readonly flagsLeftOut?: ReadonlySet<string>;
  /** Notes about risks that somebody takes on. */
  readonly changes: readonly SyntaxDocument[];
  /** The file that `owners: { from }` of the configuration names, if it does and the file is there. */
  readonly codeowners?: SourceFile;
  /** CSV and text files of the segment folder by their `SourceFile.path`. */
  readonly lists: ReadonlyMap<string, SourceFile>;
}

/** Every file that is there, parsed. */
export function listDocuments(documents: ProjectDocuments): readonly SyntaxDocument[] {
  const { config, context, retired, segments, layers, flags, changes } = documents;
  const all = [config, context, retired, ...segments, ...layers, ...flags, ...changes];
  return all.filter((document) => document !== undefined);
}

/** The YAML files that a project was parsed from. */
export const listSourceFiles = (documents: ProjectDocuments): readonly SourceFile[] =>
  listDocuments(documents).map(({ file }) => file);
