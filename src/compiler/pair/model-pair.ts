import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { createDiagnosticList, type DiagnosticList } from '../../diagnostics/sink.js';
import { sortDiagnostics } from '../../diagnostics/sort-diagnostics.js';
import type { FlagSet } from '../../model/flag-set.js';
import { createCachingTree } from '../../project/caching-tree.js';
import { differingFiles } from '../../project/differing-files.js';
import { roleOf } from '../../project/file-role.js';
import type { FileTree } from '../../project/file-tree.js';
import type { ProjectFiles } from '../../project/project-files.js';
import { readFlagFile } from '../../project/read-project.js';
import type { SourceFile } from '../../source/source-file.js';
import type { ProjectDocuments } from '../../syntax/project-documents.js';
import type { StageRunner } from '../stages.js';
import { findAffectedNames } from './affected-names.js';
import { type FlagFiles, type FlagSelection, selectFlags } from './select-flags.js';
import { createSharedParser } from './shared-documents.js';

/** A project as far as it is needed to compare it with another. */
export interface ModelledSide {
  /** Absent when there is no usable configuration. */
  readonly flagSet?: FlagSet;
  /** Of what was read; sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Keys of flags that were left out: they, and all that they are made from, are the same on the other side. */
  readonly untouched: ReadonlySet<string>;
  /** Text of the files that the other side does not have alike, by path below the tree's folder, with line feeds. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface ModelledPair {
  readonly base: ModelledSide;
  readonly head: ModelledSide;
}

/** Which flags are taken: all there are on either side, or those that may behave differently and what they require. */
export type PairScope = 'all' | 'differing';

/** Reads, parses and models two projects, what they have in common once. Nothing is linted, no tests are run. */
export function modelPair(base: FileTree, head: FileTree, stages: StageRunner, scope: PairScope): ModelledPair {
  const [left, right] = [createCachingTree(base), createCachingTree(head)];
  const parser = createSharedParser();
  const differing = differingFiles(left, right);
  const sides = { base: openSide(left, stages, parser), head: openSide(right, stages, parser) };
  const selection = selectIn(sides, differing, scope);
  return {
    base: modelSide(sides.base, selection, differing, stages),
    head: modelSide(sides.head, selection, differing, stages),
  };
}

/** A single project in the same way: all of it differs from nothing. */
export function modelAlone(tree: FileTree, stages: StageRunner): ModelledSide {
  const side = openSide(createCachingTree(tree), stages, createSharedParser());
  const all = new Set(tree.list().map(({ path }) => path));
  return modelSide(side, { paths: side.paths, leftOut: new Set() }, all, stages);
}

/** A project of which everything but the flags is parsed. */
interface OpenSide extends FlagFiles {
  readonly sink: DiagnosticList;
  readonly files?: ProjectFiles;
  readonly documents?: ProjectDocuments;
}

function openSide(tree: FileTree, stages: StageRunner, parser: ReturnType<typeof createSharedParser>): OpenSide {
  const sink = createDiagnosticList();
  const files = stages.run('read', tree, sink, (role) => role !== 'flag');
  const documents = files && stages.run('parse', files, tree, sink, parser);
  const parse = remember((path: string) => {
    const file = readFlagFile(tree, path, sink);
    return file && parser(file, 'flag', sink);
  });
  const flags = tree.list().filter(({ path, kind }) => kind === 'file' && roleOf(path) === 'flag');
  return {
    tree,
    sink,
    ...(files && { files }),
    ...(documents && { documents }),
    paths: new Set(flags.map(({ path }) => path)),
    parse,
  };
}

function remember<Value>(make: (path: string) => Value): (path: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (path) => {
    const found = known.get(path) ?? { value: make(path) };
    known.set(path, found);
    return found.value;
  };
}

function selectIn(
  { base, head }: Readonly<Record<'base' | 'head', OpenSide>>,
  differing: ReadonlySet<string>,
  scope: PairScope,
): FlagSelection {
  if (base.documents === undefined || head.documents === undefined || scope === 'all')
    return { paths: new Set([...base.paths, ...head.paths]), leftOut: new Set() };
  const affected = findAffectedNames(base.documents, head.documents, differing);
  return selectFlags(base, head, { differing, affected });
}

function modelSide(
  { tree, paths, parse, sink, files, documents }: OpenSide,
  selection: FlagSelection,
  differing: ReadonlySet<string>,
  stages: StageRunner,
): ModelledSide {
  const wanted = [...paths].filter((path) => selection.paths.has(path));
  tree.expect?.(wanted);
  const flags = wanted.map(parse).filter((document) => document !== undefined);
  const flagSet = documents && stages.run('model', { ...documents, flags, flagsLeftOut: selection.leftOut }, sink);
  const texts = files === undefined ? [] : [...textsBesideFlags(files), ...flags.map(({ file }) => file)];
  return {
    ...(flagSet && { flagSet }),
    diagnostics: sortDiagnostics(sink.diagnostics),
    untouched: selection.leftOut,
    sources: differingTexts(texts, tree.prefix, differing),
  };
}

/** Notes about risks are no sources: they are read to judge the others. */
const textsBesideFlags = ({ config, context, retired, segments, layers, lists }: ProjectFiles): readonly SourceFile[] =>
  [config, context, retired, ...segments, ...layers, ...lists.values()].filter((file) => file !== undefined);

function differingTexts(files: readonly SourceFile[], prefix: string, differing: ReadonlySet<string>) {
  const sources = new Map<string, string>();
  for (const { path, text } of files) {
    const below = path.slice(prefix.length);
    if (differing.has(below)) sources.set(below, text.replaceAll('\r\n', '\n'));
  }
  return sources;
}
