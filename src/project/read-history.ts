import { COMMIT_FORMAT, type Commit, parseCommitLog } from './commit-log.js';
import type { ProjectLocation } from './find-project.js';
import { runGit } from './git.js';
import { readObjects } from './read-objects.js';

/**
 * The past of a project's files up to the present commit. It follows first parents: what a branch did counts from the
 * moment it was merged, and every commit changes the tree that the one before it left.
 */
export interface RepositoryHistory {
  /** The full name of the present commit. */
  readonly head: string;
  /** Whether the clone was cut: there was a past before its first commit. */
  readonly isShallow: boolean;
  /** The directory that git keeps for this work tree. */
  readonly gitDirectory: string;
  /** All commits that touch the project, oldest first. */
  readonly commits: () => readonly Commit[];
  /** Those after an earlier commit; undefined if that is not one of ours. */
  readonly commitsSince: (commit: string) => readonly Commit[] | undefined;
  /** The texts of some contents; what is not UTF-8 is left out. */
  readonly readTexts: (objects: readonly string[]) => ReadonlyMap<string, string>;
  /** Paths, relative to the project's root, at which the work tree differs from the present commit. */
  readonly uncommittedPaths: () => ReadonlySet<string>;
}

/** Asks git for the present commit. Throws `UserError` if there is no repository, no commit, or no git. */
export function openRepositoryHistory({ repository, prefix }: ProjectLocation): RepositoryHistory {
  const answer = runGit(repository, ['rev-parse', '--is-shallow-repository', '--absolute-git-dir', 'HEAD^{commit}']);
  const [shallow = '', gitDirectory = '', head = ''] = answer.toString().split('\n');
  return {
    head,
    isShallow: shallow === 'true',
    gitDirectory,
    commits: () => parseCommitLog(runLog(repository, prefix, head), prefix),
    commitsSince: (commit) =>
      isOnFirstParents(repository, commit, head)
        ? parseCommitLog(runLog(repository, prefix, `${commit}..${head}`), prefix)
        : undefined,
    readTexts: (objects) => decodeTexts(readObjects(repository, objects)),
    uncommittedPaths: () => listUncommitted(repository, prefix),
  };
}

/** Whatever the user's configuration says, the listing is the same. */
function runLog(repository: string, prefix: string, range: string): string {
  const form = ['--raw', '-z', '--no-abbrev', '--no-renames', '--no-color', '--no-show-signature'];
  const walk = ['log', '--first-parent', '-m', '--reverse', ...form, `--format=${COMMIT_FORMAT}`, range, '--'];
  const config = ['--literal-pathspecs', '-c', 'log.showRoot=true', '-c', 'log.follow=false'];
  return runGit(repository, [...config, ...walk, ...pathspec(prefix)]).toString();
}

const pathspec = (prefix: string) => (prefix === '' ? [] : [prefix]);

/** Whether walking from `head` along first parents meets `commit`; true of `head` itself. */
function isOnFirstParents(repository: string, commit: string, head: string): boolean {
  if (commit === head) return true;
  const known = runGit(repository, ['cat-file', '--batch-check'], `${commit}\n`).toString();
  if (!/ commit \d+$/.test(known.trim())) return false;
  const walked = runGit(repository, ['rev-list', '--first-parent', '--parents', `${commit}..${head}`]).toString();
  const [, firstParent] = walked.trim().split('\n').at(-1)?.split(' ') ?? [];
  return firstParent === commit;
}

function decodeTexts(contents: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts = new Map<string, string>();
  for (const [object, bytes] of contents) {
    try {
      texts.set(object, decoder.decode(bytes));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return texts;
}

function listUncommitted(repository: string, prefix: string): ReadonlySet<string> {
  const config = ['--literal-pathspecs', '-c', 'status.renames=false', '-c', 'status.relativePaths=false'];
  const form = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--ignore-submodules=all', '--no-renames'];
  const listing = runGit(repository, [...config, ...form, '--', ...pathspec(prefix)]).toString();
  return new Set(listing.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3 + prefix.length)])));
}
