import { createHash } from 'node:crypto';
import { MANIFEST_FORMAT_VERSION, type Manifest, type ManifestBundle, type ManifestFile } from '../bundle/manifest.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createDiagnosticList, type DiagnosticList } from '../diagnostics/sink.js';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
import type { FlagSet } from '../model/flag-set.js';
import type { OutputConfig } from '../model/project-config.js';
import { createLoweringCache } from '../optimize/lowering-cache.js';
import type { Program } from '../optimize/program.js';
import type { EmittedFile } from '../targets/target.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { withCompressed } from './compress.js';
import type { Release, ReleaseFile } from './release.js';
import { buildSourceMap } from './source-map.js';
import type { StageRunner } from './stages.js';

export interface BuildOptions {
  /** Names of environments; all of the project unless given. */
  readonly environments?: readonly string[];
  /** Names of outputs; all of the configuration unless given. */
  readonly outputs?: readonly string[];
  /** Decides time windows for this moment, milliseconds since the epoch. */
  readonly foldTime?: number;
  /** What the manifest calls this release; else a digest of its contents. */
  readonly revision?: string;
  readonly toolVersion: string;
}

export interface BuildResult {
  readonly release: Release;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles every output of every environment. Pure: what is written where is up to the caller. */
export function buildRelease(flagSet: FlagSet, options: BuildOptions, stages: StageRunner): BuildResult {
  const sink = createDiagnosticList();
  const environments = flagSet.config.environments.map(({ name }) => name);
  const cache = createLoweringCache();
  const built = environments
    .filter((name) => options.environments?.includes(name) ?? true)
    .map((name) => buildEnvironment(name, { flagSet, options, stages, sink, cache }));
  const bundles = built
    .flatMap(({ bundles }) => bundles)
    .sort((left, right) => compareCodeUnits(left.path, right.path));
  const sourceMaps = built.map(({ sourceMap }) => sourceMap);
  return {
    release: { files: built.flatMap(({ files }) => files), manifest: buildManifest(bundles, sourceMaps, options) },
    diagnostics: sortDiagnostics(sink.diagnostics),
  };
}

interface BuildState {
  readonly flagSet: FlagSet;
  readonly options: BuildOptions;
  readonly stages: StageRunner;
  readonly sink: DiagnosticList;
  readonly cache: ReturnType<typeof createLoweringCache>;
}

interface BuiltEnvironment {
  readonly files: readonly ReleaseFile[];
  readonly bundles: readonly ManifestBundle[];
  readonly sourceMap: ManifestFile;
}

function buildEnvironment(environment: string, state: BuildState): BuiltEnvironment {
  const { flagSet, stages, sink, options } = state;
  const outputs = flagSet.config.outputs.filter(
    (output) =>
      (output.environments?.includes(environment) ?? true) && (options.outputs?.includes(output.name) ?? true),
  );
  const programs = new Map<string, Program>();
  const files: ReleaseFile[] = [];
  const bundles: ManifestBundle[] = [];
  for (const output of outputs) {
    const program = stages.run('program', flagSet, environment, output, state.cache);
    const optimized = stages.run('optimize', program, { level: 'optimized', sink, ...foldTimeOf(options) });
    programs.set(output.name, optimized);
    for (const emitted of stages.run('emit', optimized, output, sink)) {
      const file = nameByContent(environment, output.name, emitted);
      files.push(...withCompressed(file));
      bundles.push(describeBundle(file, environment, output, emitted));
    }
  }
  const map = sourceMapFile(environment, programs);
  return { files: [...files, map], bundles, sourceMap: describeFile(map, environment) };
}

function foldTimeOf({ foldTime }: BuildOptions): { foldTime?: number } {
  return foldTime === undefined ? {} : { foldTime };
}

function nameByContent(environment: string, output: string, emitted: EmittedFile): ReleaseFile {
  const bytes = new TextEncoder().encode(emitted.text);
  const name = emitted.name === '' ? output : `${output}.${emitted.name}`;
  return { path: `${environment}/${name}.${sha256(bytes).slice(0, 12)}.${emitted.extension}`, bytes };
}

function sourceMapFile(environment: string, programs: ReadonlyMap<string, Program>): ReleaseFile {
  const text = `${JSON.stringify(buildSourceMap(environment, programs))}\n`;
  return nameByContent(environment, 'sourcemap', { name: '', extension: 'json', text, flags: 0 });
}

function describeFile({ path, bytes }: ReleaseFile, environment: string): ManifestFile {
  return { environment, path, sha256: sha256(bytes), size: bytes.length };
}

function describeBundle(
  file: ReleaseFile,
  environment: string,
  { name, audience, target }: OutputConfig,
  { flags }: EmittedFile,
): ManifestBundle {
  return { ...describeFile(file, environment), output: name, audience, target, flags };
}

function buildManifest(
  bundles: readonly ManifestBundle[],
  sourceMaps: readonly ManifestFile[],
  options: BuildOptions,
): Manifest {
  const contents = bundles.map(({ path, sha256 }) => `${path} ${sha256}\n`).join('');
  return {
    formatVersion: MANIFEST_FORMAT_VERSION,
    revision: options.revision ?? sha256(new TextEncoder().encode(contents)).slice(0, 12),
    bundles,
    sourceMaps,
    build: {
      tool: 'halyard',
      version: options.toolVersion,
      ...(options.foldTime === undefined ? {} : { foldedTime: new Date(options.foldTime).toISOString() }),
    },
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
