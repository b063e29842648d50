import type { LoweringCache } from '../analysis/lowering-cache.js';
import type { Bundle } from '../bundle/bundle.js';
import { compileBundle } from '../compiler/compile-bundle.js';
import type { StageRunner } from '../compiler/stages.js';
import { createDiagnosticList } from '../diagnostics/sink.js';
import type { FlagSet } from '../model/flag-set.js';
import type { OptimizationLevel } from '../optimize/pass.js';
import { UserError } from '../project/user-error.js';
import { selectName } from './select-names.js';

/** The environment an option names, or the only one there is. Throws `UserError`. */
export function selectEnvironment(flagSet: FlagSet, name: string | undefined): string {
  const known = flagSet.config.environments.map((environment) => environment.name);
  if (name !== undefined) return selectName('environment', name, known);
  const [only, ...others] = known;
  if (only === undefined || others.length > 0)
    throw new UserError('which environment?', `name one with --env: ${known.join(', ')}`);
  return only;
}

/** How a flag set is compiled for the commands that evaluate and compare. */
export interface ServerBundleOptions {
  readonly level: OptimizationLevel;
  readonly stages: StageRunner;
  readonly cache?: LoweringCache;
}

/** All flags of an environment as servers see them. Throws `UserError` if no evaluator would accept the bundle. */
export function compileForServers(flagSet: FlagSet, environment: string, options: ServerBundleOptions): Bundle {
  const sink = createDiagnosticList();
  const bundle = compileBundle(flagSet, environment, { ...options, audience: 'server', sink });
  if (bundle !== undefined) return bundle;
  throw new UserError(sink.diagnostics[0]?.message ?? 'the flags cannot be compiled', 'flags build says the same');
}
