import type { Bundle } from '../bundle/bundle.js';
import { compileBundle } from '../compiler/compile-bundle.js';
import { createDiagnosticList } from '../diagnostics/sink.js';
import type { FlagSet } from '../model/flag-set.js';
import type { OptimizationLevel } from '../optimize/pass.js';
import { UserError } from '../project/user-error.js';
import type { Invocation } from './command.js';
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

/** All flags of an environment as servers see them. */
export function compileForServers(
  flagSet: FlagSet,
  environment: string,
  level: OptimizationLevel,
  { stages }: Invocation<unknown>,
): Bundle {
  return compileBundle(flagSet, environment, { level, audience: 'server', sink: createDiagnosticList(), stages });
}
