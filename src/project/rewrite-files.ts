import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './replace-file.js';
import { reasonOf, systemErrorCode } from './system-error.js';
import { UserError } from './user-error.js';

export interface RewrittenFile {
  /** Relative to the directory, with `/`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** Writes new texts of files, each all or nothing. Throws `UserError` if the disk refuses, or somebody else wrote meanwhile. */
export function rewriteFiles(directory: string, files: readonly RewrittenFile[]): void {
  for (const { path, before, after } of files) {
    const target = join(directory, path);
    try {
      const bytes = readFileSync(target);
      if (new TextDecoder().decode(bytes) !== before)
        throw new UserError(`${path} was changed by somebody else meanwhile`, 'run it again');
      const mark = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? BYTE_ORDER_MARK : [];
      replaceFile(target, Buffer.concat([Buffer.from(mark), Buffer.from(after)]));
    } catch (error) {
      if (systemErrorCode(error) === undefined) throw error;
      throw new UserError(`cannot write ${path}: ${reasonOf(error)}`, 'files before it in the list are written');
    }
  }
}
