import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { SyntaxNode } from '../syntax/nodes.js';
import { fieldOf, mapOf } from '../syntax/read-node.js';
import { documentOfFile } from './document-of-file.js';

/** What is written in a field of a flag's file, for findings about fields that the model resolved; undefined if nothing is. */
export function writtenField({ file }: Flag, name: string, flagSet: FlagSet): SyntaxNode | undefined {
  return fieldOf(mapOf(documentOfFile(file, flagSet)?.root), name);
}
