import { mergeBase, resolveCommit } from './find-commit.js';
import { findRepository } from './find-project.js';
import { runGit } from './git.js';
import { UserError } from './user-error.js';

/**
 * The files that differ between the work tree of a repository and the commit where it left `reference`, by their paths
 * from the repository's root: also those that are not committed, or that git does not know yet. Throws `UserError` if
 * there is no repository around the directory, or git knows no such commit.
 */
export function readChangedFiles(directory: string, reference: string): ReadonlySet<string> {
  const repository = findRepository(directory);
  if (repository === undefined)
    throw new UserError('there is no git repository here to compare with', 'leave --changed-since away');
  const commit = resolveCommit(repository, reference);
  const list = (...args: readonly string[]) => runGit(repository, args).toString().split('\0');
  // What others did on the branch since then is no part of the change. Unrelated histories are compared as they are.
  const base = mergeBase(repository, commit, 'HEAD') ?? commit;
  const tracked = list('diff', '--name-only', '-z', '--no-renames', '--no-relative', base, '--');
  const untracked = list('ls-files', '--others', '--exclude-standard', '-z');
  return new Set([...tracked, ...untracked].filter((path) => path !== ''));
}
