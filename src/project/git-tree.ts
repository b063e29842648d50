import { compareCodeUnits } from '../util/compare-code-units.js';
import { type FileTree, staysInside, type TreeEntry, UnreadableFile } from './file-tree.js';
import { runGit } from './git.js';
import type { ObjectStore } from './object-store.js';
import { UserError } from './user-error.js';

type BlobEntry = TreeEntry & { readonly object: string };

/**
 * The files below a folder of a commit, read from git's object store: the work tree is not touched.
 * `folder` is relative to the repository's root, empty or ending in `/`. Trees that share a store read what they have
 * in common once.
 */
export function createGitTree(commit: string, folder: string, store: ObjectStore): FileTree {
  const { repository } = store;
  const entries = listBlobs(repository, commit, folder);
  const objects = new Map(entries.flatMap(({ path, kind, object }) => (kind === 'file' ? [[path, object]] : [])));
  return {
    prefix: folder,
    list: () => entries,
    expect: (paths) => store.load(paths.flatMap((path) => objects.get(path) ?? [])),
    read: (path) => readBlob(store, objects.get(path), path),
    readBeside: (path) => readCommitted(repository, commit, path),
  };
}

function readBlob({ read }: ObjectStore, object: string | undefined, path: string): Uint8Array {
  if (object === undefined) throw new UnreadableFile(path, 'no such file in this commit');
  const contents = read(object);
  if (contents instanceof Uint8Array) return contents;
  throw new UnreadableFile(path, contents);
}

function readCommitted(repository: string, commit: string, path: string): Uint8Array {
  if (!staysInside(path)) throw new UnreadableFile(path, 'it lies outside the repository');
  try {
    return runGit(repository, ['cat-file', 'blob', `${commit}:${path}`]);
  } catch (error) {
    if (error instanceof UserError) throw new UnreadableFile(path, 'no such file in this commit');
    throw error;
  }
}

function listBlobs(repository: string, commit: string, folder: string): readonly BlobEntry[] {
  const path = folder === '' ? [] : ['--', folder];
  const listing = runGit(repository, [
    '--literal-pathspecs',
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    ...path,
  ]).toString();
  return listing
    .split('\0')
    .flatMap((line) => parseTreeLine(line, folder))
    .sort((left, right) => compareCodeUnits(left.path, right.path));
}

const MODE_LINK = '120000';

function parseTreeLine(line: string, folder: string): readonly BlobEntry[] {
  const match = /^(\d+) (\w+) ([0-9a-f]+)\t(.+)$/s.exec(line);
  if (match === null) return [];
  const [, mode, type, object = '', fullPath = ''] = match;
  const path = fullPath.slice(folder.length);
  if (path.split('/').some((part) => part.startsWith('.'))) return [];
  const kind = type !== 'blob' ? 'other' : mode === MODE_LINK ? 'link' : 'file';
  return [{ path, object, kind }];
}
