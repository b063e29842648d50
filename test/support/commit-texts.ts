import type { CommitSource } from '../../src/history/load-history.js';
import type { Commit, HistoricRole } from '../../src/project/commit-log.js';
import { roleOf } from '../../src/project/file-role.js';

/** What one commit makes of some paths; null removes. */
export type TextCommit = Readonly<Record<string, string | null>>;

/** Commits in memory, one a day from 2026-01-01 on; contents are their own names. */
export function commitTexts(commits: readonly TextCommit[], isShallow = false): CommitSource {
  const made = commits.map(
    (files, index): Commit => ({
      time: Date.UTC(2026, 0, index + 1),
      isRoot: index === 0,
      changes: Object.entries(files).flatMap(([path, text]) => {
        const role = historicRole(path);
        return text === null ? [{ path, role }] : [{ path, role, object: text }];
      }),
    }),
  );
  return {
    head: `commit ${commits.length}`,
    isShallow,
    commits: () => made,
    commitsSince: (commit) => {
      const position = Number(/^commit (\d+)$/.exec(commit)?.[1]);
      return position <= made.length ? made.slice(position) : undefined;
    },
    readTexts: (objects) => new Map(objects.map((object) => [object, object])),
  };
}

function historicRole(path: string): HistoricRole {
  const role = roleOf(path);
  if (role === 'flag' || role === 'segment' || role === 'list') return role;
  throw new Error(`no flag, segment or list: ${path}`);
}
