import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { type FileTree, staysInside, type TreeEntry, UnreadableFile } from './file-tree.js';
import type { ProjectLocation } from './find-project.js';
import { reasonOf } from './system-error.js';

/** Made by tools, also when the project's root is the root of a package. */
const NOT_SOURCES = ['**/node_modules', '**/node_modules/**', 'dist/**', 'dist'];

/** The files below a directory of the disk. */
export function createDirectoryTree({ root, repository, prefix }: ProjectLocation): FileTree {
  return {
    prefix,
    list: () => listEntries(root),
    read: (path) => readBytes(join(root, path), path),
    readBeside: (path) => {
      if (!staysInside(path)) throw new UnreadableFile(path, 'it lies outside the repository');
      return readBytes(join(repository, path), path);
    },
  };
}

function readBytes(place: string, path: string): Uint8Array {
  try {
    // A pipe would make us wait for ever, a link could lead anywhere.
    if (!lstatSync(place).isFile()) throw new UnreadableFile(path, 'it is not a regular file');
    return readFileSync(place);
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(path, reasonOf(error));
  }
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
