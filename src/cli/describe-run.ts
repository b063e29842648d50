import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Report } from '../reporters/reporter.js';
import type { Io } from './io.js';
import type { OpenedProject } from './open-project.js';
import { packageVersion } from './package-version.js';

/** The report of a run over a project. `startedAt` is a reading of the clock for timings. */
export function describeRun(
  command: string,
  project: OpenedProject,
  diagnostics: readonly Diagnostic[],
  { io, startedAt }: { readonly io: Io; readonly startedAt: number },
): Report {
  const { flagSet, files, clock } = project;
  return {
    command,
    version: packageVersion(),
    diagnostics,
    summary: {
      files,
      flags: flagSet?.flags.size ?? 0,
      segments: flagSet?.segments.size ?? 0,
      environments: flagSet?.config.environments.map(({ name }) => name) ?? [],
      ...(clock.isFixed ? {} : { durationMs: Math.round(io.clock() - startedAt) }),
    },
  };
}
