import { findCommit } from './find-commit.js';
import { askGit } from './git.js';

/** The branch that changes are merged into, as far as a clone knows. */
export interface DefaultBranch {
  /** As people name it: `origin/main`. */
  readonly name: string;
  readonly commit: string;
  /** Whether the work tree stands on it, or on the local branch of its name. */
  readonly isCurrent: boolean;
}

const USUAL = ['origin/main', 'origin/master', 'main', 'master'];

/** What `origin` calls its default branch, else the first of the usual names that is there. */
export function findDefaultBranch(repository: string): DefaultBranch | undefined {
  const current = askGit(repository, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  const named = askGit(repository, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  for (const name of named === undefined ? USUAL : [named, ...USUAL]) {
    const commit = findCommit(repository, `refs/${name.startsWith('origin/') ? 'remotes' : 'heads'}/${name}`);
    if (commit !== undefined) return { name, commit, isCurrent: name.replace(/^origin\//, '') === current };
  }
  return undefined;
}
