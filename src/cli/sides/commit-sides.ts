import { join, relative, sep } from 'node:path';
import { findDefaultBranch } from '../../project/default-branch.js';
import type { FileTree } from '../../project/file-tree.js';
import {
  findCommit,
  isShallow,
  mergeBase,
  resolveCommit,
  SHALLOW_ADVICE,
  shortName,
} from '../../project/find-commit.js';
import { CONFIG_NAMES, findAnyRepository, findProjectIn, type ProjectLocation } from '../../project/find-project.js';
import { createGitTree } from '../../project/git-tree.js';
import { locateInCommit, type ProjectPlaces } from '../../project/locate-in-commit.js';
import { createObjectStore, type ObjectStore } from '../../project/object-store.js';
import { UserError } from '../../project/user-error.js';
import type { SideSource } from './side-source.js';

/** The repository somebody works in, whose commits may be sides. */
export interface CommitSides {
  /** The root of its work tree; of a bare one itself. */
  readonly repository: string;
  readonly store: ObjectStore;
  readonly places: ProjectPlaces;
}

/** Undefined where there is no repository. `project` is that of the work tree, if there is one. */
export function openCommitSides(directory: string, project: ProjectLocation | undefined): CommitSides | undefined {
  const repository = findAnyRepository(project?.root ?? directory);
  if (repository === undefined) return undefined;
  const preferred = project === undefined ? placesAround(relative(repository, directory)) : [project.prefix];
  const isAnother = (folder: string) => findProjectIn(join(repository, folder), repository)?.prefix === folder;
  return { repository, store: createObjectStore(repository), places: { preferred, isAnother } };
}

/** Where a search upward from a folder would look. */
function placesAround(folder: string): readonly string[] {
  const parts = folder.split(sep).filter((part) => part !== '');
  return parts
    .map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/`)
    .concat('')
    .flatMap((place) => [place, `${place}flags/`]);
}

/** A side that is a commit, by its full name, which somebody calls `name`. */
export function commitSide(sides: CommitSides, commit: string, name: string): SideSource {
  const { repository } = sides;
  const short = shortName(repository, commit);
  const label = commit.startsWith(name) ? short : `${short} (${name})`;
  const tree = openTree(sides, commit);
  if (tree === undefined) return { kind: 'nothing', label, commit, repository };
  return { kind: 'project', label, identity: `${commit}:${tree.prefix}`, tree, commit, repository };
}

/** Most projects are where they are now: then git need not be asked where. */
function openTree({ repository, store, places }: CommitSides, commit: string): FileTree | undefined {
  const [here, ...others] = places.preferred;
  const tree = here === undefined || others.length > 0 ? undefined : createGitTree(commit, here, store);
  if (tree?.list().some(({ path }) => CONFIG_NAMES.includes(path)) === true) return tree;
  const folder = locateInCommit(repository, commit, places);
  return folder === undefined ? undefined : createGitTree(commit, folder, store);
}

/** A side that is the commit at which `right` left another. Throws `UserError` if git does not know it. */
export function forkSide(
  sides: CommitSides,
  { left, right }: { readonly left?: string; readonly right: string },
): SideSource {
  const { repository } = sides;
  const branch = left === undefined ? requireDefaultBranch(repository) : undefined;
  const tip = resolveCommit(repository, right);
  if (branch?.isCurrent === true) return commitSide(sides, tip, right);
  const name = branch?.name ?? left ?? '';
  const from = branch?.commit ?? resolveCommit(repository, name);
  const fork = mergeBase(repository, from, tip);
  if (fork === undefined)
    throw new UserError(
      `git knows no commit that ${name} and ${right} have in common`,
      isShallow(repository) ? SHALLOW_ADVICE : `compare them as they are: flags diff ${name}`,
    );
  return commitSide(sides, fork, fork === from ? name : `where ${right} left ${name}`);
}

function requireDefaultBranch(repository: string) {
  if (findCommit(repository, 'HEAD') === undefined)
    throw new UserError('there is no commit yet to compare the work tree with', 'name two sides: flags diff OLD NEW');
  const branch = findDefaultBranch(repository);
  if (branch !== undefined) return branch;
  throw new UserError(
    'git does not say what the default branch is called, and there is no `main` or `master`',
    isShallow(repository) ? SHALLOW_ADVICE : 'name the side to compare with: flags diff BRANCH',
  );
}
