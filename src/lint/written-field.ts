import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { SourceFile } from '../source/source-file.js';
import type { SyntaxDocument, SyntaxNode } from '../syntax/nodes.js';
import { fieldOf, mapOf } from '../syntax/read-node.js';

type DocumentOfFile = ReadonlyMap<SourceFile, SyntaxDocument>;

const documentsOf = new WeakMap<FlagSet, DocumentOfFile>();

/** What is written in a field of a flag's file, for findings about fields that the model resolved; undefined if nothing is. */
export function writtenField({ file }: Flag, name: string, flagSet: FlagSet): SyntaxNode | undefined {
  const documents = documentsOf.get(flagSet) ?? new Map(flagSet.documents.map((document) => [document.file, document]));
  documentsOf.set(flagSet, documents);
  return fieldOf(mapOf(documents.get(file)?.root), name);
}
