import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from './replace-file.js';
import { reasonOf, systemErrorCode } from './system-error.js';
import { UserError } from './user-error.js';

export interface FileToWrite {
  /** Relative to the directory, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WriteOutcome {
  readonly written: readonly string[];
  /** Were there already, with the same bytes. */
  readonly unchanged: readonly string[];
}

/**
 * Writes files, then swaps the pointer that names them: until the last rename the directory holds the old release, from
 * then on the new one. If anything fails, what was written is taken away and what was replaced is put back.
 */
export function writeRelease(directory: string, files: readonly FileToWrite[], pointer: FileToWrite): WriteOutcome {
  const replaced = new Map<string, Uint8Array | undefined>();
  const unchanged: string[] = [];
  try {
    for (const { path, bytes } of [...files, pointer]) {
      const before = readIfThere(join(directory, path));
      if (before?.equals(bytes) === true) unchanged.push(path);
      else {
        writeFile(join(directory, path), bytes);
        replaced.set(path, before);
      }
    }
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    for (const [path, before] of replaced) putBack(join(directory, path), before);
    throw new UserError(
      `cannot write to ${directory}: ${reasonOf(error)}`,
      'nothing was changed: the release that was there is still whole',
    );
  }
  return { written: [...replaced.keys()], unchanged };
}

/** Removes files of an earlier release that the new one does not name, and the folders that become empty. */
export function removeFiles(directory: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(directory, path), { force: true });
}

const readIfThere = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined);

function writeFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, bytes);
}

function putBack(path: string, before: Uint8Array | undefined): void {
  if (before === undefined) rmSync(path, { force: true });
  else replaceFile(path, before);
}
