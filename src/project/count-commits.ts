import { isShallow, SHALLOW_ADVICE } from './find-commit.js';
import { findRepository } from './find-project.js';
import { runGit } from './git.js';
import { UserError } from './user-error.js';

/** How many commits lead to the one that is checked out. Throws `UserError` where git cannot tell. */
export function countCommits(directory: string): number {
  const repository = findRepository(directory);
  if (repository === undefined) throw new UserError('there is no git repository here whose commits could be counted');
  if (isShallow(repository))
    throw new UserError('the commits of a part of the history are no sequence', SHALLOW_ADVICE);
  return Number(runGit(repository, ['rev-list', '--count', 'HEAD']).toString());
}
