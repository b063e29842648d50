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
 * Writes immutable files, then swaps the pointer that names them: until the last rename the directory holds the old
 * release, from then on the new one. A crash or a full disk before it leaves at most files that nothing points at.
 */
export function writeRelease(directory: string, files: readonly FileToWrite[], pointer: FileToWrite): WriteOutcome {
  const written: string[] = [];
  const unchanged: string[] = [];
  try {
    for (const file of [...files, pointer]) (writeUnlessSame(directory, file) ? written : unchanged).push(file.path);
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    for (const path of written) rmSync(join(directory, path), { force: true });
    throw new UserError(
      `cannot write to ${directory}: ${reasonOf(error)}`,
      'nothing was changed: the release that was there is still whole',
    );
  }
  return { written, unchanged };
}

/** Removes files of an earlier release that the new one does not name, and the folders that become empty. */
export function removeFiles(directory: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(directory, path), { force: true });
}

function writeUnlessSame(directory: string, { path, bytes }: FileToWrite): boolean {
  const target = join(directory, path);
  if (existsSync(target) && readFileSync(target).equals(bytes)) return false;
  mkdirSync(dirname(target), { recursive: true });
  replaceFile(target, bytes);
  return true;
}
