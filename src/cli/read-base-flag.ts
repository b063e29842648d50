import { checkProject } from '../compiler/check-project.js';
import type { Flag } from '../model/flag.js';
import { resolveCommit } from '../project/find-commit.js';
import { findRepository } from '../project/find-project.js';
import { createGitTree } from '../project/git-tree.js';
import { createObjectStore } from '../project/object-store.js';
import { UserError } from '../project/user-error.js';
import type { Invocation } from './command.js';
import type { OpenedProject } from './open-project.js';

/** A flag as a commit has it. Throws `UserError` where there is no such commit, or no such flag in it. */
export function readBaseFlag(
  reference: string,
  key: string,
  { location, clock }: Pick<OpenedProject, 'location' | 'clock'>,
  { stages }: Pick<Invocation<unknown>, 'stages'>,
): Flag {
  const repository = findRepository(location.root);
  if (repository === undefined) throw new UserError('--base names a commit, and this is no git repository');
  const commit = resolveCommit(repository, reference);
  const tree = createGitTree(commit, location.prefix, createObjectStore(repository));
  const flag = checkProject(tree, clock.now, stages).flagSet?.flags.get(key);
  if (flag === undefined) throw new UserError(`${reference} has no usable flag \`${key}\``, 'leave out --base');
  return flag;
}
