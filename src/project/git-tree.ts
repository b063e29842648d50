import { compareCodeUnits } from '../util/compare-code-units.js';
import { type FileTree, staysInside, type TreeEntry, UnreadableFile } from './file-tree.js';
import { runGit } from './git.js';
import { readObjects } from './read-objects.js';
import { UserError } from './user-error.js';

type BlobEntry = TreeEntry & { readonly object: string };

/**
 * The files below a folder of a commit, read from git's object store: the work tree is not touched.
 * `folder` is relative to the repository's root, empty or ending in `/`.
 */
export function createGitTree(repository: string, commit: string, folder: string): FileTree {
  const entries = listBlobs(repository, commit, folder);
  let contents: ReadonlyMap<string, Uint8Array> | undefined;
  return {
    prefix: folder,
    list: () => entries,
    read: (path) => {
      contents ??= readBlobs(repository, entries);
      const bytes = contents.get(path);
      if (bytes === undefined) throw new UnreadableFile(path, 'no such file in this commit');
      return bytes;
    },
    readBeside: (path) => readCommitted(repository, commit, path),
  };
}

/** The full name of a commit. Throws `UserError` if git knows no such commit. */
export function resolveCommit(repository: string, reference: string): string {
  try {
    return runGit(repository, ['rev-parse', '--verify', '--end-of-options', `${reference}^{commit}`])
      .toString()
      .trim();
  } catch (error) {
    if (error instanceof UserError)
      throw new UserError(`git knows no commit \`${reference}\``, 'a shallow clone may lack it: git fetch --unshallow');
    throw error;
  }
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
  const listing = runGit(repository, ['ls-tree', '-r', '-z', '--full-tree', commit, ...path]).toString();
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

function readBlobs(repository: string, entries: readonly BlobEntry[]): ReadonlyMap<string, Uint8Array> {
  const blobs = entries.filter(({ kind }) => kind === 'file');
  const contents = readObjects(
    repository,
    blobs.map(({ object }) => object),
  );
  return new Map(
    blobs.flatMap(({ path, object }) => {
      const bytes = contents.get(object);
      return bytes === undefined ? [] : [[path, bytes] as const];
    }),
  );
}
