import { foldName, nameOfFile } from '../../model/check-key.js';
import type { FileTree } from '../../project/file-tree.js';
import type { SyntaxDocument } from '../../syntax/nodes.js';
import { entriesOf, fieldOf, mapOf, textOf } from '../../syntax/read-node.js';
import type { AffectedNames } from './affected-names.js';
import { type FlagText, readFlagText } from './flag-text.js';
import { createNameFinder } from './name-finder.js';

/** One of two projects whose flag files are parsed as they are asked for. */
export interface FlagFiles {
  readonly tree: FileTree;
  /** Below the tree's folder. */
  readonly paths: ReadonlySet<string>;
  /** Undefined if the file cannot be read. */
  readonly parse: (path: string) => SyntaxDocument | undefined;
}

export interface FlagSelection {
  /** The files of either side that a comparison needs. */
  readonly paths: ReadonlySet<string>;
  /** The keys of all other flags: both sides have them alike. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * Selects the flags that may behave differently on two sides, and all that these require: the flags whose files differ,
 * those that are made from something else that differs, and those that require one of them. Of what is alike one side
 * is read, and little is parsed.
 */
export function selectFlags(
  base: FlagFiles,
  head: FlagFiles,
  { differing, affected }: { readonly differing: ReadonlySet<string>; readonly affected: AffectedNames },
): FlagSelection {
  const selected = new Set([...base.paths, ...head.paths].filter((path) => affected.all || differing.has(path)));
  for (const { tree, paths } of [base, head]) tree.expect?.([...selected].filter((path) => paths.has(path)));
  const names = [...affected.flags, ...[...selected].flatMap((path) => namesAt(path, base, head))];
  // A work tree has been read already, in order to compare it.
  const reader = base.tree.expect === undefined ? base : head;
  const texts = new Map<string, FlagText>();
  for (const [path, text] of readOthers(reader, selected)) {
    if (text !== undefined) texts.set(path, text);
    else {
      selected.add(path);
      names.push(...namesAt(path, reader));
    }
  }
  addDependents({ texts, selected }, names, affected.words);
  addRequired({ texts, selected }, (path) => documentsAt(path, ...(differing.has(path) ? [base, head] : [reader])));
  return { paths: selected, leftOut: new Set([...texts.values()].map(({ name }) => name)) };
}

function readOthers({ tree, paths }: FlagFiles, selected: ReadonlySet<string>) {
  const others = [...paths].filter((path) => !selected.has(path));
  tree.expect?.(others);
  return others.map((path) => [path, readFlagText(tree, path)] as const);
}

/** Files that were selected, and the texts of those that were not. */
interface Progress {
  readonly texts: Map<string, FlagText>;
  readonly selected: Set<string>;
}

function select({ texts, selected }: Progress, { path }: FlagText): void {
  texts.delete(path);
  selected.add(path);
}

/** Adds those that name one of some words or require one of some flags, and those that require them in turn. */
function addDependents(progress: Progress, names: readonly string[], words: ReadonlySet<string>): void {
  const { texts } = progress;
  const mentions = createNameFinder(words);
  const folded = new Set(names.map(foldName));
  const direct = [...texts.values()].filter(({ name, text }) => folded.has(foldName(name)) || mentions(text));
  for (const text of direct) select(progress, text);
  const requiring = [...texts.values()].filter(({ text }) => text.includes('requires'));
  let fresh = [...names, ...direct.map(({ name }) => name)];
  while (fresh.length > 0) {
    const requires = createNameFinder(fresh);
    const found = requiring.filter(({ path, text }) => texts.has(path) && requires(text));
    for (const text of found) select(progress, text);
    fresh = found.map(({ name }) => name);
  }
}

/** Adds what those that are selected require, and whatever has the same name as one of them. */
function addRequired(progress: Progress, documentsOf: (path: string) => readonly SyntaxDocument[]): void {
  const byName = new Map<string, FlagText[]>();
  for (const text of progress.texts.values()) {
    const same = byName.get(foldName(text.name));
    if (same === undefined) byName.set(foldName(text.name), [text]);
    else same.push(text);
  }
  const open = [...progress.selected];
  for (let path = open.pop(); path !== undefined; path = open.pop())
    for (const name of documentsOf(path).flatMap((document) => [...namesOf(document), ...requiredBy(document)]))
      for (const text of byName.get(foldName(name)) ?? []) {
        if (!progress.texts.has(text.path)) continue;
        select(progress, text);
        open.push(text.path);
      }
}

const documentsAt = (path: string, ...sides: readonly FlagFiles[]): readonly SyntaxDocument[] =>
  sides.flatMap(({ paths, parse }) => (paths.has(path) ? (parse(path) ?? []) : []));

const namesAt = (path: string, ...sides: readonly FlagFiles[]): readonly string[] =>
  documentsAt(path, ...sides).flatMap(namesOf);

/** The file's own name counts too: an error may be that the two are not the same. */
const namesOf = ({ file, root }: SyntaxDocument): readonly string[] => [
  nameOfFile(file.path),
  ...[textOf(fieldOf(mapOf(root), 'key'))?.value].filter((name) => name !== undefined),
];

const requiredBy = ({ root }: SyntaxDocument): readonly string[] =>
  entriesOf(fieldOf(mapOf(root), 'requires')).map(({ key }) => key.value);
