import type { LoweringCache } from '../analysis/lowering-cache.js';
import type { ManifestBundle, ManifestFile } from '../bundle/manifest.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { FlagSet } from '../model/flag-set.js';
import type { OutputConfig } from '../model/project-config.js';
import type { Program } from '../optimize/program.js';
import { withCompressed } from './compress.js';
import { fixedPathOf, nameByContent, sha256 } from './content-address.js';
import { hasFixedName } from './emit-output.js';
import { judgeBundleSize } from './judge-bundle-size.js';
import type { ReleaseFile } from './release.js';
import { buildSourceMap } from './source-map.js';
import type { StageRunner } from './stages.js';

/** What all environments of one build share. */
export interface BuildState {
  readonly flagSet: FlagSet;
  readonly stages: StageRunner;
  readonly sink: DiagnosticSink;
  readonly cache: LoweringCache;
  readonly foldTime?: number;
}

export interface BuiltEnvironment {
  readonly files: readonly ReleaseFile[];
  readonly fixedFiles: readonly ReleaseFile[];
  readonly bundles: readonly ManifestBundle[];
  readonly sourceMap: ManifestFile;
}

/** Compiles some outputs of one environment. */
export function buildEnvironment(
  environment: string,
  outputs: readonly OutputConfig[],
  state: BuildState,
): BuiltEnvironment {
  const built = outputs.map((output) => buildOutput(environment, output, state));
  const programs = new Map(built.map(({ output, program }) => [output, program]));
  const map = sourceMapFile(environment, programs);
  return {
    files: [...built.flatMap(({ files }) => files), map],
    fixedFiles: built.flatMap(({ fixedFiles }) => fixedFiles),
    bundles: built.flatMap(({ bundles }) => bundles),
    sourceMap: describeFile(map, environment),
  };
}

function buildOutput(environment: string, output: OutputConfig, state: BuildState) {
  const { flagSet, stages, sink, cache, foldTime } = state;
  const written = stages.run('program', flagSet, environment, output, cache);
  const options = { level: 'optimized', sink, cache, ...(foldTime === undefined ? {} : { foldTime }) } as const;
  const program = stages.run('optimize', written, options);
  const { name, audience, target } = output;
  const emitted = stages.run('emit', program, output, sink).map((file) => {
    const named = nameByContent(environment, name, file);
    const fixedPath = hasFixedName(output) ? fixedPathOf(environment, name, file) : undefined;
    judgeBundleSize({ file: named, output, environment }, flagSet.config, sink);
    return {
      named,
      fixedFiles: fixedPath === undefined ? [] : [{ path: fixedPath, bytes: named.bytes }],
      bundle: {
        ...describeFile(named, environment),
        ...{ output: name, audience, target },
        ...(fixedPath === undefined ? {} : { fixedPath }),
        flags: file.flags,
      },
    };
  });
  return {
    output: name,
    program,
    files: emitted.flatMap(({ named }) => withCompressed(named)),
    fixedFiles: emitted.flatMap(({ fixedFiles }) => fixedFiles),
    bundles: emitted.map(({ bundle }) => bundle),
  };
}

function sourceMapFile(environment: string, programs: ReadonlyMap<string, Program>): ReleaseFile {
  const text = `${JSON.stringify(buildSourceMap(environment, programs))}\n`;
  return nameByContent(environment, 'sourcemap', { name: '', extension: 'json', text, flags: 0 });
}

function describeFile({ path, bytes }: ReleaseFile, environment: string): ManifestFile {
  return { environment, path, sha256: sha256(bytes), size: bytes.length };
}
