import { resolve } from 'node:path';
import { type BuildResult, buildRelease } from '../../compiler/build-release.js';
import type { Release } from '../../compiler/release.js';
import { readPrivateKey, type SigningKey, signRelease } from '../../compiler/sign-manifest.js';
import { writeReleaseTo } from '../../compiler/write-release-to.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { countCommits } from '../../project/count-commits.js';
import { UserError } from '../../project/user-error.js';
import { blocksBuild } from '../blocking-errors.js';
import { defineCommand, type Invocation } from '../command.js';
import { describeBuild } from '../describe-build.js';
import { describeRun } from '../describe-run.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { type OpenedProject, openProject, type ProjectOptions } from '../open-project.js';
import {
  configOption,
  environmentOption,
  foldTimeOption,
  maxDiagnosticsOption,
  nowOption,
  outOption,
  outputOption,
  quietOption,
  revisionOption,
  sequenceOption,
  signingKeyOption,
  verboseOption,
} from '../options.js';
import { packageVersion } from '../package-version.js';
import { selectName } from '../select-names.js';
import { readTextFile } from '../text-files.js';
import { type ReportOptions, writeReport } from '../write-report.js';
import { writeTimings } from '../write-timings.js';

interface BuildCommandOptions extends ProjectOptions, ReportOptions {
  readonly env?: readonly string[];
  readonly output?: readonly string[];
  readonly out?: string;
  readonly foldTime?: true;
  readonly revision?: string;
  readonly sequence?: number | 'commits';
  readonly keyFile?: string;
  readonly quiet?: true;
  readonly verbose?: true;
}

export const build = defineCommand<BuildCommandOptions>({
  name: 'build',
  summary: 'check, optimise and write the bundles, all or nothing',
  examples: [
    'flags build',
    'flags build --env production --out dist',
    'flags build -e production --output server -o -',
    'flags build --sequence commits --key-file release.key',
  ],
  options: [
    configOption,
    environmentOption,
    outputOption,
    outOption,
    foldTimeOption,
    revisionOption,
    sequenceOption,
    signingKeyOption,
    maxDiagnosticsOption,
    nowOption,
    quietOption,
    verboseOption,
  ],
  run: (invocation) => {
    const startedAt = invocation.io.clock();
    const key = readSigningKey(invocation);
    const project = openProject(invocation);
    const result = compile(project, invocation);
    const late = project.settleLate(result?.diagnostics ?? []).diagnostics;
    const blocking = [...project.diagnostics, ...late].filter(blocksBuild);
    if (result === undefined || blocking.length > 0) return refuse(project, blocking, invocation, startedAt);
    if (late.length > 0 && invocation.options.quiet !== true)
      writeReport(
        describeRun('build', project, late, { io: invocation.io, startedAt }),
        invocation.options,
        invocation.io.stderr,
        invocation.io,
      );
    write(project, key === undefined ? result.release : signRelease(result.release, key), invocation);
    if (invocation.options.verbose === true) writeTimings(invocation);
    return exitCodes.ok;
  },
});

function compile(
  { flagSet, diagnostics, clock, location }: OpenedProject,
  { options, stages }: Invocation<BuildCommandOptions>,
): BuildResult | undefined {
  if (flagSet === undefined || diagnostics.some(blocksBuild)) return undefined;
  const environments = flagSet.config.environments.map(({ name }) => name);
  const outputs = flagSet.config.outputs.map(({ name }) => name);
  const buildOptions = {
    toolVersion: packageVersion(),
    ...(options.env && { environments: options.env.map((name) => selectName('environment', name, environments)) }),
    ...(options.output && { outputs: options.output.map((name) => selectName('output', name, outputs)) }),
    ...(options.foldTime && { foldTime: clock.now }),
    ...(options.revision !== undefined && { revision: options.revision }),
    ...(options.sequence !== undefined && {
      sequence: options.sequence === 'commits' ? countCommits(location.root) : options.sequence,
    }),
  };
  return buildRelease(flagSet, buildOptions, stages);
}

/** Read before anything else: a build that cannot be signed in the end need not begin. */
function readSigningKey({ options, io }: Invocation<BuildCommandOptions>): SigningKey | undefined {
  if (options.keyFile === undefined) return undefined;
  if (options.out === '-') throw new UserError('--out - prints a bundle, and what is signed is the manifest');
  return readPrivateKey(readTextFile(options.keyFile, io));
}

function refuse(
  project: OpenedProject,
  blocking: readonly Diagnostic[],
  { options, io }: Invocation<BuildCommandOptions>,
  startedAt: number,
): ExitCode {
  const report = describeRun('build', project, blocking, { io, startedAt });
  writeReport(report, options, io.stderr, io);
  io.stderr.write('nothing was written\n');
  return exitCodes.findings;
}

function write(project: OpenedProject, release: Release, { options, io }: Invocation<BuildCommandOptions>): void {
  if (options.out === '-') {
    io.stdout.write(onlyBundle(release.manifest.bundles, release.files));
    return;
  }
  const directory =
    options.out === undefined
      ? resolve(project.location.repository, 'dist')
      : resolve(io.workingDirectory, options.out);
  const written = writeReleaseTo(directory, release);
  if (options.quiet !== true) io.stderr.write(describeBuild({ project, release, written, directory, io }));
}

function onlyBundle(
  bundles: BuildResult['release']['manifest']['bundles'],
  files: BuildResult['release']['files'],
): string {
  const [bundle, ...others] = bundles;
  const file = files.find(({ path }) => path === bundle?.path);
  if (file === undefined || others.length > 0)
    throw new UserError(
      `--out - prints one bundle, and ${bundles.length} would be built`,
      'choose one with --env NAME --output NAME',
    );
  return new TextDecoder().decode(file.bytes);
}
