import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import type { Spanned } from '../source/span.js';
import { itemsOf, textOf } from '../syntax/read-node.js';
import { writtenField } from './written-field.js';

/** The first tag of a flag that is one of some names, where it is written. */
export function findTag(flag: Flag, names: readonly string[], flagSet: FlagSet): Spanned<string> | undefined {
  if (!flag.tags.some((tag) => names.includes(tag))) return undefined;
  return itemsOf(writtenField(flag, 'tags', flagSet))
    .flatMap((node) => textOf(node) ?? [])
    .find(({ value }) => names.includes(value));
}
