import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import { UserError } from '../../project/user-error.js';
import { defineCommand, type Invocation } from '../command.js';
import { describeRun, withFatalReport } from '../describe-run.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { type OpenedProject, openProject, type ProjectOptions } from '../open-project.js';
import {
  configOption,
  failOnOption,
  formatOption,
  jsonOption,
  maxDiagnosticsOption,
  maxWarningsOption,
  nowOption,
  quietOption,
  verboseOption,
} from '../options.js';
import { type ReportOptions, reportDestinations, writeReport } from '../write-report.js';
import { writeTimings } from '../write-timings.js';

interface CheckOptions extends ProjectOptions, ReportOptions {
  readonly failOn: 'error' | 'warning' | 'never';
  readonly maxWarnings?: number;
  readonly quiet?: true;
  readonly verbose?: true;
}

export const check = defineCommand<CheckOptions>({
  name: 'check',
  summary: 'find what is wrong: syntax, schema, references, types, lint',
  arguments: '[paths...]',
  examples: ['flags check', 'flags check flags/checkout', 'flags check --json', 'flags check -f text -f json=out.json'],
  options: [
    configOption,
    formatOption,
    jsonOption,
    failOnOption,
    maxWarningsOption,
    maxDiagnosticsOption,
    nowOption,
    quietOption,
    verboseOption,
  ],
  run: (invocation) => {
    // Before the work, so that a mistyped format does not cost a run.
    reportDestinations(invocation.options);
    return withFatalReport('check', invocation, () => checkAndReport(invocation));
  },
});

function checkAndReport(invocation: Invocation<CheckOptions>): ExitCode {
  const { args, options, io } = invocation;
  const startedAt = io.clock();
  const project = openProject(invocation);
  const found = within(project, pathsBelowRepository(args, project, invocation));
  const shown = options.quiet === true ? found.filter(({ severity }) => severity === 'error') : found;
  writeReport(describeRun('check', project, shown, { io, startedAt }), options, io.stdout, io);
  if (options.verbose === true) writeTimings(invocation);
  return verdict(found, options);
}

function pathsBelowRepository(
  args: readonly string[],
  { location }: OpenedProject,
  { io }: Invocation<CheckOptions>,
): readonly string[] {
  return args.map((written) => {
    const path = resolve(io.workingDirectory, written);
    if (!existsSync(path)) throw new UserError(`there is no file or directory \`${written}\``);
    return relative(location.repository, path).split(sep).join('/');
  });
}

/** Findings in the named files and folders; all of them if none is named. */
function within({ diagnostics }: OpenedProject, paths: readonly string[]): readonly Diagnostic[] {
  if (paths.length === 0) return diagnostics;
  return diagnostics.filter(({ span }) =>
    paths.some((path) => path === '' || span.file.path === path || span.file.path.startsWith(`${path}/`)),
  );
}

function verdict(found: readonly Diagnostic[], { failOn, maxWarnings }: CheckOptions): ExitCode {
  const count = (wanted: Severity) => found.filter(({ severity }) => severity === wanted).length;
  if (maxWarnings !== undefined && count('warning') > maxWarnings) return exitCodes.findings;
  if (failOn === 'never') return exitCodes.ok;
  const failing = count('error') + (failOn === 'warning' ? count('warning') : 0);
  return failing > 0 ? exitCodes.findings : exitCodes.ok;
}
