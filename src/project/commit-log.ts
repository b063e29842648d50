import { type FileRole, roleOf } from './file-role.js';

/** A file that a commit added, changed or removed; the path is relative to the project's root. */
export interface FileChange {
  readonly path: string;
  readonly role: HistoricRole;
  /** The name of its contents in git's object store; absent: the file is gone. */
  readonly object?: string;
}

/** The files whose past is of interest: they decide what flags serve. */
export type HistoricRole = Extract<FileRole, 'flag' | 'segment' | 'list'>;

/** What one commit did to the files of a project. */
export interface Commit {
  /** When it was made, in milliseconds since the epoch, as its author's clock had it. */
  readonly time: number;
  /** It has no parent that git knows: the first commit, or where a shallow clone was cut. */
  readonly isRoot: boolean;
  readonly changes: readonly FileChange[];
}

/** Stands before every commit in the listing, and in no path. */
const COMMIT_MARK = '\x01';

/** A commit's line in the listing: time in seconds, then its parents. */
export const COMMIT_FORMAT = '%x01%ct %P';

/** Reads what `git log -z --raw --no-abbrev` prints with `COMMIT_FORMAT`. `folder` is empty or ends in `/`. */
export function parseCommitLog(listing: string, folder: string): readonly Commit[] {
  const commits: { time: number; isRoot: boolean; changes: FileChange[] }[] = [];
  const fields = listing.split('\0');
  for (let index = 0; index < fields.length; index += 1) {
    const field = (fields[index] ?? '').replace(/^\n/, '');
    if (field.startsWith(COMMIT_MARK)) {
      const [seconds = '', ...parents] = field.slice(1).trim().split(' ');
      commits.push({ time: Number(seconds) * 1000, isRoot: parents.length === 0, changes: [] });
    } else if (field.startsWith(':')) {
      index += 1;
      const change = parseChange(field, (fields[index] ?? '').slice(folder.length));
      if (change !== undefined) commits.at(-1)?.changes.push(change);
    }
  }
  return commits;
}

const CHANGE = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]/;
const REGULAR_FILE = /^100/;

/** A file that becomes a link is gone: links are never followed. */
function parseChange(field: string, path: string): FileChange | undefined {
  const [, mode = '', object = ''] = CHANGE.exec(field) ?? [];
  const role = roleOf(path);
  const isHidden = path.split('/').some((part) => part.startsWith('.'));
  if (isHidden || (role !== 'flag' && role !== 'segment' && role !== 'list')) return undefined;
  return REGULAR_FILE.test(mode) ? { path, role, object } : { path, role };
}
