import type { FlagSet } from '../model/flag-set.js';
import type { SourceFile } from '../source/source-file.js';
import type { SyntaxDocument } from '../syntax/nodes.js';
import { oncePerFlagSet } from './once-per-flag-set.js';

const documentsOf = oncePerFlagSet(
  ({ documents }): ReadonlyMap<SourceFile, SyntaxDocument> =>
    new Map(documents.map((document) => [document.file, document])),
);

/** What a file of a project was parsed into; undefined for a list file. */
export const documentOfFile = (file: SourceFile, flagSet: FlagSet): SyntaxDocument | undefined =>
  documentsOf(flagSet).get(file);
