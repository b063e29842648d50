import { printBundle } from '../bundle/print-bundle.js';
import { buildRelease } from '../compiler/build-release.js';
import { checkProject } from '../compiler/check-project.js';
import { compileBundle } from '../compiler/compile-bundle.js';
import { sha256 } from '../compiler/content-address.js';
import { createStageRunner } from '../compiler/stages.js';
import { printManifest } from '../compiler/print-manifest.js';
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
import type { OpenedProject } from './open-project.js';
import { packageVersion } from './package-version.js';
import type { ServeOptions } from './serve-settings.js';
import { type DirectoryWatch, watchDirectory } from './watch-directory.js';
import { writeReport } from './write-report.js';

/** The development server's source: a project on the disk, compiled whenever a file of it is saved. */
export function createProjectSource(location: ProjectLocation, invocation: Invocation<ServeOptions>): ReleaseSource {
  const { io } = invocation;
  let watching: DirectoryWatch | undefined;
  let compile = () => {};
  return {
    open: async (listener) => {
      compile = () => {
        const result = compileProject(location, invocation);
        if (typeof result === 'string') listener.failed(result);
        else listener.loaded(result);
      };
      watching = await watchDirectory(location.root, {
        changed: () => guard(compile, listener),
        failed: (error) => io.stderr.write(`flags: cannot watch all files: ${String(error)}; restart after changes\n`),
      });
      // What is wrong with the command line itself ends it here, and nowhere later.
      compile();
    },
    refresh: async () => compile(),
    close: async () => watching?.close(),
  };
}

/** Whatever a save did, the server stays. */
function guard(compile: () => void, listener: ReleaseListener): void {
  try {
    compile();
  } catch (error) {
    listener.failed(error instanceof Error ? error.message : String(error));
  }
}

/** The project as it is now, or why it cannot be served; what there is to say about its files goes to the terminal. */
function compileProject(location: ProjectLocation, invocation: Invocation<ServeOptions>): ServedRelease | string {
  const startedAt = invocation.io.clock();
  const project = checkNow(location, invocation);
  const { flagSet, diagnostics } = project;
  report(project, startedAt, invocation);
  const errors = diagnostics.filter(blocksEvaluation);
  if (flagSet === undefined || errors.length > 0) return countNoun(errors.length, 'error');
  return serveFlagSet(flagSet, invocation);
}

function checkNow(location: ProjectLocation, { options, io }: Invocation<ServeOptions>): OpenedProject {
  const stages = createStageRunner(io.clock);
  const clock = readClock(options.now, io);
  const check: OpenedProject['check'] = (tree) => checkProject(tree, clock.now, stages);
  const tree = createDirectoryTree(location);
  return { ...check(tree), location, clock, tree, check };
}

function report(project: OpenedProject, startedAt: number, { options, io }: Invocation<ServeOptions>): void {
  if (project.diagnostics.length === 0) return;
  writeReport(describeRun('serve', project, project.diagnostics, { io, startedAt }), options, io.stderr, io);
}

function serveFlagSet(flagSet: FlagSet, { options, io }: Invocation<ServeOptions>): ServedRelease {
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
