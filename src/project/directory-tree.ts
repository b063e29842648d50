import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { type FileTree, type TreeEntry, UnreadableFile } from './file-tree.js';
import { reasonOf } from './system-error.js';

/** Made by tools, also when the project's root is the root of a package. */
const NOT_SOURCES = ['**/node_modules', '**/node_modules/**', 'dist/**', 'dist'];

/** The files below a directory of the disk. */
export function createDirectoryTree(directory: string, prefix: string): FileTree {
  return {
    prefix,
    list: () => listEntries(directory),
    read: (path) => {
      try {
        return readFileSync(join(directory, path));
      } catch (error) {
        throw new UnreadableFile(path, reasonOf(error));
      }
    },
  };
}

function listEntries(directory: string): readonly TreeEntry[] {
  const entries = fastGlob.sync('**', {
    cwd: directory,
    ignore: NOT_SOURCES,
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    // A folder without permission must not hide all the others; its files are missed as if they were not there.
    suppressErrors: true,
  });
  return entries
    .filter(({ dirent }) => !dirent.isDirectory())
    .map(({ path, dirent }) => ({
      path,
      kind: dirent.isFile() ? ('file' as const) : dirent.isSymbolicLink() ? ('link' as const) : ('other' as const),
    }))
    .sort((left, right) => compareCodeUnits(left.path, right.path));
}
