import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemErrorCode } from './system-error.js';

/** A text kept from run to run; it may be gone at any time. */
export interface HistoryCache {
  /** Undefined if there is none, or it is not what was written. */
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
}

/**
 * A cache inside git's own directory: nobody commits it, no fetch brings one, and it goes away with the clone. `name`
 * tells projects of a repository apart.
 */
export function createHistoryCache(gitDirectory: string, name: string): HistoryCache {
  const directory = join(gitDirectory, 'halyard');
  const file = join(directory, `history-${digestOf(name)}.json`);
  return {
    read: () => ignoringTheDisk(() => verify(readFileSync(file, 'utf8'))),
    write: (text) => ignoringTheDisk(() => writeAtomically(directory, file, `${digestOf(text)}\n${text}`)),
  };
}

/** Node's own hash, for the text may be of megabytes. */
const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, DIGEST_CHARACTERS);
/** Of 16 bytes. */
const DIGEST_CHARACTERS = 22;

/** The first line is a digest of the rest: a half-written or damaged file is no cache. */
function verify(content: string): string | undefined {
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  return content.slice(0, end) === digestOf(text) ? text : undefined;
}

function writeAtomically(directory: string, file: string, content: string): void {
  mkdirSync(directory, { recursive: true });
  const temporary = mkdtempSync(join(directory, 'new-'));
  try {
    const written = join(temporary, 'history.json');
    writeFileSync(written, content);
    renameSync(written, file);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** A cache that cannot be used costs time, and nothing else. */
function ignoringTheDisk<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  }
}
