import { countNoun } from '../util/count-noun.js';
import { quoteWord } from '../util/quote-word.js';
import { findCommit, mergeBase, shortName } from './find-commit.js';
import { askGit, runGit } from './git.js';

/** Two states of a project in one repository. */
export interface ProjectChange {
  readonly repository: string;
  /** The project below the repository's root, empty or ending in `/`. */
  readonly folder: string;
  readonly base: string;
  /** Absent: the work tree. */
  readonly head?: string;
}

/** How to undo a change. */
export interface RevertCommands {
  readonly commands: readonly string[];
  /** What the commands do beside, in sentences. */
  readonly remarks: readonly string[];
  /** When the change was committed, in milliseconds since the epoch; absent for the work tree. */
  readonly changedAt?: number;
}

/**
 * The commands that bring the flags back to `base`. Commits are reverted where they say nothing but flags and stand in
 * a row, or are one merge; else the files are restored, so that nothing but flags is undone.
 */
export function revertCommands(change: ProjectChange): RevertCommands {
  const { head } = change;
  return head === undefined ? undoWorkTree(change) : undoCommits(change, head);
}

function undoWorkTree({ repository, folder, base }: ProjectChange): RevertCommands {
  if (findCommit(repository, 'HEAD') === base)
    return {
      commands: [`git stash push --include-untracked -- ${pathspec(folder)}`],
      remarks: ['`git stash pop` brings the change back'],
    };
  return {
    commands: [restore(shortName(repository, base), folder)],
    remarks: ['this also undoes commits since then; files that git does not track stay'],
  };
}

function undoCommits(change: ProjectChange, head: string): RevertCommands {
  const { repository, folder, base } = change;
  const changedAt = Number(askGit(repository, ['show', '--no-patch', '--format=%ct', head]) ?? 0) * 1000;
  const others = countOthers(change, head);
  const revert = others > 0 ? undefined : revertCommand(change, head);
  if (revert !== undefined) return { commands: [revert], remarks: [], changedAt };
  const [from, to] = [shortName(repository, base), shortName(repository, head)];
  const remarks = [
    ...(others > 0
      ? [`only the flags go back: the commits changed ${countNoun(others, 'other file')}, which stay`]
      : []),
    ...(findCommit(repository, 'HEAD') === head ? [] : [`what changed in the flags after ${to} goes too`]),
  ];
  const commit = `git commit -m ${quoteWord(`flags: back to ${from}`)}`;
  return { commands: [restore(from, folder), commit], remarks, changedAt };
}

/** Undefined where the commits between are no row of plain ones and no merge. */
function revertCommand({ repository, base }: ProjectChange, head: string): string | undefined {
  const [from, to] = [shortName(repository, base), shortName(repository, head)];
  const [, firstParent, ...otherParents] = parentsOf(repository, head);
  if (firstParent === base) return `git revert --no-edit ${otherParents.length > 0 ? '-m 1 ' : ''}${to}`;
  if (mergeBase(repository, base, head) !== base) return undefined;
  const merges = askGit(repository, ['rev-list', '--merges', '--max-count=1', `${base}..${head}`]) ?? '';
  return merges === '' ? `git revert --no-edit ${from}..${to}` : undefined;
}

const parentsOf = (repository: string, commit: string): readonly string[] =>
  (askGit(repository, ['rev-list', '--parents', '--max-count=1', commit]) ?? '').split(' ');

/** How many files outside the project differ. */
function countOthers({ repository, folder, base }: ProjectChange, head: string): number {
  if (folder === '') return 0;
  const names = runGit(repository, ['diff', '--name-only', '-z', base, head, '--', `:(exclude,top)${folder}`]);
  return names.toString().split('\0').length - 1;
}

const restore = (commit: string, folder: string) =>
  `git restore --source=${commit} --staged --worktree -- ${pathspec(folder)}`;

/** From wherever in the repository it is called. */
const pathspec = (folder: string): string => quoteWord(`:/${folder.replace(/\/$/, '')}`);
