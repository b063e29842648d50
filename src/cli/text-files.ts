import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf, systemErrorCode } from '../project/system-error.js';
import { UserError } from '../project/user-error.js';
import type { Io } from './io.js';

/** A file the user named, relative to the working directory. Throws `UserError` if it cannot be read. */
export function readTextFile(path: string, { workingDirectory }: Io): string {
  return withReason(`read ${path}`, () => readFileSync(resolve(workingDirectory, path), 'utf8'));
}

/** Writes a file the user named. Throws `UserError` if the disk refuses. */
export function writeTextFile(path: string, text: string, { workingDirectory }: Io): void {
  withReason(`write ${path}`, () => writeFileSync(resolve(workingDirectory, path), text));
}

/** Does some work with files. Throws `UserError` if the disk refuses; `deed` says in words what was tried. */
export function withReason<Result>(deed: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    throw new UserError(`cannot ${deed}: ${reasonOf(error)}`);
  }
}
