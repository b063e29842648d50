import { type CheckedProject, checkProject } from '../compiler/check-project.js';
import { createDirectoryTree } from '../project/directory-tree.js';
import { findProject, type ProjectLocation } from '../project/find-project.js';
import { UserError } from '../project/user-error.js';
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
}

/** Finds and checks the project of the working directory. Throws `UserError` if there is none. */
export function openProject({ options, io, stages }: Invocation<ProjectOptions>): OpenedProject {
  const clock = readClock(options.now, io);
  const location = findProject(io.workingDirectory, options.config);
  const tree = createDirectoryTree(location);
  return { ...checkProject(tree, clock.now, stages), location, clock };
}

/** The flag set of a project without errors. Throws `UserError` that points to `flags check` otherwise. */
export function requireFlagSet(project: OpenedProject, ignored: (id: string) => boolean = () => false) {
  const errors = project.diagnostics.filter(({ severity, id }) => severity === 'error' && !ignored(id));
  if (project.flagSet === undefined || errors.length > 0)
    throw new UserError(`the project has ${errors.length} errors`, 'flags check shows them');
  return project.flagSet;
}
