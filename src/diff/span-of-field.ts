import type { FlagSet } from '../model/flag-set.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { SyntaxDocument } from '../syntax/nodes.js';
import { fieldOf, mapField, mapOf } from '../syntax/read-node.js';
import type { WrittenFlag } from './flag-pieces.js';

/** Where a setting of a flag is written for an environment: there, else in the base, else the flag as a whole. */
export function spanOfField({ flag, environment, flagSet }: WrittenFlag, name: string): Span {
  const root = mapOf(documentOf(flag.file, flagSet)?.root);
  const own = mapOf(fieldOf(mapOf(fieldOf(root, 'environments')), environment));
  // A group is the salt of all its flags.
  const names = name === 'salt' ? ['salt', 'group'] : [name];
  for (const map of [own, root])
    for (const wanted of names) {
      const field = mapField(map, wanted);
      if (field !== undefined) return { ...field.key.span, end: field.value.span.end };
    }
  return flag.span;
}

const documentsOf = new WeakMap<FlagSet, ReadonlyMap<SourceFile, SyntaxDocument>>();

function documentOf(file: SourceFile, flagSet: FlagSet): SyntaxDocument | undefined {
  const documents = documentsOf.get(flagSet) ?? new Map(flagSet.documents.map((document) => [document.file, document]));
  documentsOf.set(flagSet, documents);
  return documents.get(file);
}
