import { type CheckedProject, type CheckSettings, checkProject } from '../compiler/check-project.js';
import { createDirectoryTree } from '../project/directory-tree.js';
import type { FileTree } from '../project/file-tree.js';
import { findProject, type ProjectLocation } from '../project/find-project.js';
import { UserError } from '../project/user-error.js';
import { blocksEvaluation } from './blocking-errors.js';
import { type Clock, readClock } from './clock.js';
import type { Invocation } from './command.js';

export interface ProjectOptions {
  readonly config?: string;
  readonly now?: string;
}

/** The project a command works on, checked. */
export interface OpenedProject extends CheckedProject {
  readonly location: ProjectLocation;
  readonly clock: Clock;
  readonly tree: FileTree;
  /** Checks another state of the same project, in the same way. */
  readonly check: (tree: FileTree) => CheckedProject;
}

/**
 * Finds and checks the project of the working directory. Throws `UserError` if there is none. `settle` gives what the
 * check is told beside the moment it happens at.
 */
export function openProject(
  { options, io, stages }: Invocation<ProjectOptions>,
  settle: (location: ProjectLocation) => CheckSettings = () => ({}),
): OpenedProject {
  const clock = readClock(options.now, io);
  const location = findProject(io.workingDirectory, options.config);
  const settings = settle(location);
  const check = (tree: FileTree) => checkProject(tree, clock.now, stages, settings);
  const tree = createDirectoryTree(location);
  return { ...check(tree), location, clock, tree, check };
}

/** The flag set of a project that can be evaluated. Throws `UserError` that points to `flags check` otherwise. */
export function requireFlagSet(project: OpenedProject) {
  const errors = project.diagnostics.filter(blocksEvaluation);
  if (project.flagSet === undefined || errors.length > 0)
    throw new UserError(`the project has ${errors.length} errors`, 'flags check shows them');
  return project.flagSet;
}
