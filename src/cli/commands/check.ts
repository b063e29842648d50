import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { CheckedProject, CheckSettings } from '../../compiler/check-project.js';
import { openHistory } from '../../compiler/open-history.js';
import { createParsedTexts } from '../../compiler/parsed-texts.js';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import { readChangedFiles } from '../../project/changed-files.js';
import type { ProjectLocation } from '../../project/find-project.js';
import { UserError } from '../../project/user-error.js';
import {
  type Baseline,
  type BaselineOptions,
  openBaseline,
  requireWholeBaseline,
  settleBaseline,
} from '../baseline-files.js';
import { defineCommand, type Invocation } from '../command.js';
import { describeRun, withFatalReport } from '../describe-run.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { type FixOptions, fixFindings, requireFix } from '../fix-findings.js';
import { type OpenedProject, openProject, type ProjectOptions } from '../open-project.js';
import {
  baselineOption,
  changedSinceOption,
  configOption,
  dryRunOption,
  failOnOption,
  fixOption,
  formatOption,
  jsonOption,
  maxDiagnosticsOption,
  maxWarningsOption,
  nowOption,
  quietOption,
  verboseOption,
  writeBaselineOption,
} from '../options.js';
import { packageVersion } from '../package-version.js';
import { type ReportOptions, reportDestinations, writeReport } from '../write-report.js';
import { writeTimings } from '../write-timings.js';

interface CheckOptions extends ProjectOptions, ReportOptions, BaselineOptions, FixOptions {
  readonly changedSince?: string;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly maxWarnings?: number;
  readonly quiet?: true;
  readonly verbose?: true;
}

export const check = defineCommand<CheckOptions>({
  name: 'check',
  summary: 'find what is wrong: syntax, schema, references, types, lint',
  arguments: '[paths...]',
  examples: [
    'flags check',
    'flags check flags/checkout',
    'flags check --json',
    'flags check -f text -f json=out.json',
    'flags check --fix --dry-run',
    'flags check --changed-since origin/main --baseline .flags-baseline.json',
  ],
  options: [
    configOption,
    formatOption,
    jsonOption,
    failOnOption,
    maxWarningsOption,
    maxDiagnosticsOption,
    changedSinceOption,
    baselineOption,
    writeBaselineOption,
    fixOption,
    dryRunOption,
    nowOption,
    quietOption,
    verboseOption,
  ],
  run: (invocation) => {
    // Before the work, so that a mistyped format does not cost a run.
    reportDestinations(invocation.options);
    requireFix(invocation.options);
    requireWholeBaseline(invocation.options, { paths: invocation.args, dryRun: invocation.options.dryRun === true });
    return withFatalReport('check', invocation, () => checkAndReport(invocation));
  },
});

function checkAndReport(invocation: Invocation<CheckOptions>): ExitCode {
  const { args, options, io } = invocation;
  const startedAt = io.clock();
  const opened = openProject(invocation, (location) => settle(location, options));
  const covers = coverage(pathsBelowRepository(args, opened, invocation));
  const select = (checked: CheckedProject, { fresh }: Baseline) =>
    fresh(checked).filter(({ span }) => covers(span.file.path));
  const known = openBaseline(options, io);
  const project = options.fix === true ? fixFindings(opened, (checked) => select(checked, known), options, io) : opened;
  const baseline = settleBaseline(project, known, options, io);
  const found = select(project, baseline);
  const shown = options.quiet === true ? found.filter(({ severity }) => severity === 'error') : found;
  // The diff of a dry run is the product then.
  const stream = options.dryRun === true ? io.stderr : io.stdout;
  writeReport(describeRun('check', project, shown, { io, startedAt, covers }), options, stream, io);
  io.stderr.write(baseline.closingLine(project));
  if (options.verbose === true) writeTimings(invocation);
  return verdict(found, options);
}

function settle(location: ProjectLocation, { changedSince }: CheckOptions): CheckSettings {
  const { parser, treeOf } = createParsedTexts();
  return {
    outputs: 'judged',
    parser,
    history: openHistory(location, packageVersion(), treeOf),
    ...(changedSince !== undefined && { changedFiles: readChangedFiles(location.root, changedSince) }),
  };
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

/** Whether a file is one of the named ones, or in a named folder; all are if none is named. */
function coverage(paths: readonly string[]): (file: string) => boolean {
  return (file) =>
    paths.length === 0 || paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

function verdict(found: readonly Diagnostic[], { failOn, maxWarnings }: CheckOptions): ExitCode {
  const count = (wanted: Severity) => found.filter(({ severity }) => severity === wanted).length;
  if (maxWarnings !== undefined && count('warning') > maxWarnings) return exitCodes.findings;
  if (failOn === 'never') return exitCodes.ok;
  const failing = count('error') + (failOn === 'warning' ? count('warning') : 0);
  return failing > 0 ? exitCodes.findings : exitCodes.ok;
}
