import { printBundle } from '../bundle/print-bundle.js';
import { buildRelease } from '../compiler/build-release.js';
import { type CheckSettings, checkProject } from '../compiler/check-project.js';
import { compileBundle } from '../compiler/compile-bundle.js';
import { sha256 } from '../compiler/content-address.js';
import { createSharedParser } from '../compiler/pair/shared-documents.js';
import { printManifest } from '../compiler/print-manifest.js';
import { createStageRunner } from '../compiler/stages.js';
import { createDiagnosticList } from '../diagnostics/sink.js';
import type { FlagSet } from '../model/flag-set.js';
import { createDirectoryTree } from '../project/directory-tree.js';
import type { ProjectLocation } from '../project/find-project.js';
import { UserError } from '../project/user-error.js';
import type { ReleaseListener, ReleaseSource, ServedFiles, ServedRelease } from '../relay/release-source.js';
import { countNoun } from '../util/count-noun.js';
import { blocksBuild, blocksEvaluation } from './blocking-errors.js';
import { readClock } from './clock.js';
import type { Invocation } from './command.js';
import { describeRun } from './describe-run.js';
import { selectEnvironment } from './flag-bundle.js';
import { packageVersion } from './package-version.js';
import type { ServeOptions } from './serve-settings.js';
import { type DirectoryWatch, watchDirectory } from './watch-directory.js';
import { writeReport } from './write-report.js';

/** Milliseconds in which clients fetch what they were told of, before lint takes its time. */
const LINT_DELAY = 200;

/** What a project is compiled with, again and again. */
interface Workbench {
  readonly location: ProjectLocation;
  readonly invocation: Invocation<ServeOptions>;
  /** Remembers every file as it was last: a save changes one of them. */
  readonly parser: NonNullable<CheckSettings['parser']>;
}

/**
 * The development server's source: a project on the disk, compiled whenever a file of it is saved. What compiles is
 * served at once, whatever lint will say of it.
 */
export function createProjectSource(location: ProjectLocation, invocation: Invocation<ServeOptions>): ReleaseSource {
  const { io } = invocation;
  const workbench: Workbench = { location, invocation, parser: createSharedParser(1) };
  let watching: DirectoryWatch | undefined;
  let lint: NodeJS.Timeout | undefined;
  let update = () => {};

  const compile = (listener: ReleaseListener) => {
    clearTimeout(lint);
    const flagSet = readFlagSet(workbench);
    if (flagSet !== undefined) listener.loaded(serveFlagSet(flagSet, workbench));
    const judge = () => {
      const errors = report(workbench);
      if (flagSet === undefined) listener.failed(countNoun(errors, 'error'));
    };
    lint = setTimeout(() => survive(judge, listener), flagSet === undefined ? 0 : LINT_DELAY);
  };

  return {
    open: async (listener) => {
      update = () => survive(() => compile(listener), listener);
      watching = await watchDirectory(location.root, {
        changed: update,
        failed: (error) => io.stderr.write(`flags: cannot watch all files: ${String(error)}; restart after changes\n`),
      });
      // What is wrong with the command line itself ends it here, and nowhere later.
      compile(listener);
    },
    refresh: async () => update(),
    close: async () => {
      clearTimeout(lint);
      await watching?.close();
    },
  };
}

/** Whatever a save did, the server stays. */
function survive(work: () => void, { failed }: ReleaseListener): void {
  try {
    work();
  } catch (error) {
    failed(error instanceof Error ? error.message : String(error));
  }
}

/** The flags as they are now; `undefined` if the files have errors of syntax or model. */
function readFlagSet({ location, invocation: { io }, parser }: Workbench): FlagSet | undefined {
  const stages = createStageRunner(io.clock);
  const sink = createDiagnosticList();
  const tree = createDirectoryTree(location);
  const files = stages.run('read', tree, sink);
  const documents = files && stages.run('parse', files, tree, sink, parser);
  const flagSet = documents && stages.run('model', documents, sink);
  return sink.diagnostics.some(blocksEvaluation) ? undefined : flagSet;
}

/** Says all there is to say about the files, and gives the number of errors. */
function report({ location, invocation: { options, io }, parser }: Workbench): number {
  const startedAt = io.clock();
  const stages = createStageRunner(io.clock);
  const clock = readClock(options.now, io);
  const tree = createDirectoryTree(location);
  const check = (files: typeof tree) => checkProject(files, clock.now, stages, { parser });
  const project = { ...check(tree), location, clock, tree, check };
  const { diagnostics } = project;
  if (diagnostics.length > 0)
    writeReport(describeRun('serve', project, diagnostics, { io, startedAt }), options, io.stderr, io);
  return diagnostics.filter(({ severity }) => severity === 'error').length;
}

function serveFlagSet(flagSet: FlagSet, { invocation: { options, io } }: Workbench): ServedRelease {
  const environment = selectEnvironment(flagSet, options.env);
  const stages = createStageRunner(io.clock);
  const sink = createDiagnosticList();
  const { audience } = options;
  const bundle = compileBundle(flagSet, environment, { level: 'optimized', audience, sink, stages });
  if (bundle === undefined) throw new UserError(sink.diagnostics[0]?.message ?? 'the flags cannot be compiled');
  const digest = sha256(new TextEncoder().encode(printBundle(bundle)));
  const revision = digest.slice(0, 12);
  let files: ServedFiles | undefined;
  return {
    bundle,
    sha256: digest,
    revision,
    files: () => {
      // Most who develop with a server never ask for files, and compressing them takes longer than all else.
      files ??= buildFiles(flagSet, environment, revision, io.clock);
      return files;
    },
  };
}

function buildFiles(flagSet: FlagSet, environment: string, revision: string, clock: () => number): ServedFiles {
  const options = { toolVersion: packageVersion(), environments: [environment], revision };
  const { release, diagnostics } = buildRelease(flagSet, options, createStageRunner(clock));
  const [refused] = diagnostics.filter(blocksBuild);
  if (refused !== undefined) throw new UserError(refused.message, 'flags build says the same');
  const bytesOf = new Map(release.files.map(({ path, bytes }) => [path, bytes]));
  return {
    manifest: printManifest(release.manifest),
    bundles: release.manifest.bundles,
    read: async ({ path }) => bytesOf.get(path) ?? new Uint8Array(),
  };
}
