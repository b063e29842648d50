import { closestName } from '../util/closest-name.js';
import { askGit, runGit } from './git.js';
import { UserError } from './user-error.js';

/** The full name of the commit that a reference names; undefined if git knows none. Throws `UserError` where git fails. */
export function findCommit(repository: string, reference: string): string | undefined {
  return askGit(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`]);
}

/** The same. Throws `UserError` that says what to do if git knows no such commit. */
export function resolveCommit(repository: string, reference: string): string {
  const commit = findCommit(repository, reference);
  if (commit === undefined)
    throw new UserError(`git knows no commit \`${reference}\``, adviceFor(repository, reference));
  return commit;
}

/** What may help somebody whose reference git does not know. */
export function adviceFor(repository: string, reference: string): string | undefined {
  const remote = `origin/${reference}`;
  const closest = findCommit(repository, remote) === undefined ? closestBranch(repository, reference) : remote;
  if (closest !== undefined) return `did you mean \`${closest}\`?`;
  return isShallow(repository) ? SHALLOW_ADVICE : 'if it is on a server: git fetch';
}

export const SHALLOW_ADVICE =
  'this clone knows only the last commits: git fetch --unshallow, or `fetch-depth: 0` where CI checks out';

export const isShallow = (repository: string): boolean =>
  askGit(repository, ['rev-parse', '--is-shallow-repository']) === 'true';

function closestBranch(repository: string, reference: string): string | undefined {
  const places = ['refs/heads', 'refs/remotes', 'refs/tags'];
  const names = runGit(repository, ['for-each-ref', '--format=%(refname:short)', ...places])
    .toString()
    .split('\n');
  return closestName(
    reference,
    names.filter((name) => name !== ''),
  );
}

/** As few digits of a commit's name as git takes for it. */
export const shortName = (repository: string, commit: string): string =>
  askGit(repository, ['rev-parse', '--short', commit]) ?? commit;

/** The commit at which two histories part; undefined if they have none in common, or the clone does not know it. */
export const mergeBase = (repository: string, left: string, right: string): string | undefined =>
  askGit(repository, ['merge-base', left, right]);
