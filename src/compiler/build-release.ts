import { createLoweringCache } from '../analysis/lowering-cache.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createDiagnosticList } from '../diagnostics/sink.js';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
import type { FlagSet } from '../model/flag-set.js';
import { buildEnvironment } from './build-environment.js';
import { buildManifest, type ManifestFacts } from './build-manifest.js';
import type { Release } from './release.js';
import type { StageRunner } from './stages.js';

export interface BuildOptions extends ManifestFacts {
  /** Names of environments; all of the project unless given. */
  readonly environments?: readonly string[];
  /** Names of outputs; all of the configuration unless given. */
  readonly outputs?: readonly string[];
}

export interface BuildResult {
  readonly release: Release;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles every output of every environment. Pure: what is written where is up to the caller. */
export function buildRelease(flagSet: FlagSet, options: BuildOptions, stages: StageRunner): BuildResult {
  const sink = createDiagnosticList();
  const { foldTime } = options;
  const state = {
    flagSet,
    stages,
    sink,
    cache: createLoweringCache(),
    ...(foldTime === undefined ? {} : { foldTime }),
  };
  const built = flagSet.config.environments
    .map(({ name }) => name)
    .filter((name) => options.environments?.includes(name) ?? true)
    .map((name) => buildEnvironment(name, selectOutputs(name, flagSet, options), state));
  const bundles = built.flatMap((environment) => environment.bundles);
  const sourceMaps = built.map(({ sourceMap }) => sourceMap);
  const release = {
    files: built.flatMap(({ files }) => files),
    fixedFiles: built.flatMap(({ fixedFiles }) => fixedFiles),
    manifest: buildManifest(bundles, sourceMaps, options),
  };
  return { release, diagnostics: sortDiagnostics(sink.diagnostics) };
}

function selectOutputs(environment: string, { config }: FlagSet, { outputs }: BuildOptions) {
  return config.outputs.filter(
    ({ name, environments }) =>
      (environments?.includes(environment) ?? true) && (outputs === undefined || outputs.includes(name)),
  );
}
