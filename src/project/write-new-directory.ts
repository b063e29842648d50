import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { reasonOf, systemErrorCode } from './system-error.js';
import { UserError } from './user-error.js';

/** Throws `UserError` unless a new project could be put there: nothing of the user's is ever overwritten. */
export function requireEmptyDirectory(directory: string): void {
  if (!existsSync(directory)) return;
  try {
    if (readdirSync(directory).length === 0) return;
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    throw new UserError(`cannot use ${directory}: ${reasonOf(error)}`);
  }
  throw new UserError(`${directory} is not empty`, 'name a directory that does not exist yet');
}

/** Makes a directory with these files, all or nothing: it is filled beside its place and moved there. */
export function writeNewDirectory(
  directory: string,
  files: readonly { readonly path: string; readonly text: string }[],
): void {
  requireEmptyDirectory(directory);
  const temporary = `${resolve(directory)}.tmp`;
  try {
    rmSync(temporary, { recursive: true, force: true });
    for (const { path, text } of files) {
      const target = join(temporary, path);
      if (!target.startsWith(temporary + sep)) throw new Error(`a path leaves the directory: ${path}`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    rmSync(directory, { recursive: true, force: true });
    renameSync(temporary, directory);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (systemErrorCode(error) === undefined) throw error;
    throw new UserError(`cannot write to ${directory}: ${reasonOf(error)}`);
  }
}
