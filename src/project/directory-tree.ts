import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { type FileTree, staysInside, type TreeEntry, UnreadableFile } from './file-tree.js';
import type { ProjectLocation } from './find-project.js';
import { reasonOf } from './system-error.js';

/** Made by tools, when the project's root is the root of a package. */
const NOT_SOURCES = new Set(['node_modules/', 'dist/']);

/** The files below a directory of the disk. */
export function createDirectoryTree({ root, repository, prefix }: ProjectLocation): FileTree {
  return {
    prefix,
    list: () => listEntries(root, '').sort((left, right) => compareCodeUnits(left.path, right.path)),
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

/** A walk of our own: a folder that cannot be read is an entry instead of silence, and every name is a name, odd or not. */
function listEntries(root: string, folder: string): TreeEntry[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.name.startsWith('.') ? [] : describeEntry(root, folder + entry.name, entry),
    );
  } catch (error) {
    return [{ path: folder, kind: 'unreadable', reason: reasonOf(error) }];
  }
}

function describeEntry(root: string, path: string, entry: Dirent): TreeEntry[] {
  if (entry.isDirectory()) return NOT_SOURCES.has(`${path}/`) ? [] : listEntries(root, `${path}/`);
  return [{ path, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other' }];
}
