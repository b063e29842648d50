import { listDiagnostics } from '../compiler/diagnostic-catalogue.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { redactSecrets } from '../diagnostics/redact-secrets.js';
import { UserError } from '../project/user-error.js';
import type { Report } from '../reporters/reporter.js';
import type { Invocation } from './command.js';
import type { ExitCode } from './exit-codes.js';
import type { Io } from './io.js';
import type { OpenedProject } from './open-project.js';
import { packageVersion } from './package-version.js';
import { type ReportOptions, writeReport } from './write-report.js';

export interface RunSettings {
  readonly io: Io;
  /** A reading of the clock, for timings. */
  readonly startedAt: number;
  /** Whether the run is about a file at all. */
  readonly covers?: (file: string) => boolean;
}

/** The report of a run over a project. */
export function describeRun(
  command: string,
  project: OpenedProject,
  diagnostics: readonly Diagnostic[],
  { io, startedAt, covers = () => true }: RunSettings,
): Report {
  const { flagSet, files, clock, suppressed } = project;
  const known = [...project.diagnostics, ...suppressed];
  return {
    command,
    version: packageVersion(),
    now: clock.now,
    diagnostics: redactSecrets(diagnostics, known),
    suppressed: redactSecrets(
      suppressed.filter(({ span }) => covers(span.file.path)),
      known,
    ),
    flags: [...(flagSet?.flags.values() ?? [])]
      .filter(({ file }) => covers(file.path))
      .map(({ key, file }) => ({ key, file: file.path })),
    describeRule: (id) => listDiagnostics().find((kind) => kind.id === id),
    summary: {
      files,
      flags: flagSet?.flags.size ?? 0,
      segments: flagSet?.segments.size ?? 0,
      environments: flagSet?.config.environments.map(({ name }) => name) ?? [],
      ...(clock.isFixed ? {} : { durationMs: Math.round(io.clock() - startedAt) }),
    },
  };
}

/** Does some work; where it cannot be done at all, the formats that programs read say so too before the error goes on. */
export function withFatalReport(
  command: string,
  { options, io }: Invocation<ReportOptions>,
  work: () => ExitCode,
): ExitCode {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError && wantsData(options))
      writeReport(fatalReport(command, error), options, io.stdout, io);
    throw error;
  }
}

const wantsData = ({ json, format = [] }: ReportOptions) => json === true || format.some((name) => name !== 'text');

function fatalReport(command: string, { message, help }: UserError): Report {
  return {
    command,
    version: packageVersion(),
    diagnostics: [],
    summary: { files: 0, flags: 0, segments: 0, environments: [] },
    fatal: help === undefined ? { message } : { message, help },
  };
}
