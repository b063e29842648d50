import { createLoweringCache } from '../../analysis/lowering-cache.js';
import type { Bundle } from '../../bundle/bundle.js';
import { type ModelledSide, modelAlone, modelPair, type PairScope } from '../../compiler/pair/model-pair.js';
import type { StageRunner } from '../../compiler/stages.js';
import type { DiffSide } from '../../diff/diff-side.js';
import type { FlagSet } from '../../model/flag-set.js';
import { UserError } from '../../project/user-error.js';
import { countNoun } from '../../util/count-noun.js';
import { blocksEvaluation } from '../blocking-errors.js';
import { compileForServers } from '../flag-bundle.js';
import { selectName } from '../select-names.js';
import type { NothingSource, ProjectSource, SideSource } from './side-source.js';

type Both<Value> = Readonly<Record<'base' | 'head', Value>>;

/**
 * Compiles two sides; whatever they are made from alike is read and parsed once. `scope` says whether flags that are
 * the same on both are wanted too. Throws `UserError` if a side does not compile.
 */
export function compileSides(sources: Both<SideSource>, stages: StageRunner, scope: PairScope): Both<DiffSide> {
  const { base, head } = sources;
  if (base.kind !== 'project' || head.kind !== 'project')
    return { base: compileLone(base, stages), head: compileLone(head, stages) };
  const isDrift = base.environment !== head.environment;
  if (isDrift && base.identity === head.identity) {
    const project = modelAlone(base.tree, stages);
    return { base: compileProject(base, project, stages), head: compileProject(head, project, stages) };
  }
  const pair = modelPair(base.tree, head.tree, stages, isDrift ? 'all' : scope);
  const sides = { base: compileProject(base, pair.base, stages), head: compileProject(head, pair.head, stages) };
  return hasLooseEnds(sides) ? compileSides(sources, stages, 'all') : sides;
}

/** The version of a bundle is that of the newest thing any flag of it needs, so those that were left out decide it too. */
const hasLooseEnds = ({ base, head }: Both<DiffSide>): boolean =>
  base.untouched !== undefined &&
  base.untouched.size > 0 &&
  [...head.bundles].some(([name, { formatVersion }]) => base.bundles.get(name)?.formatVersion !== formatVersion);

function compileLone(source: SideSource, stages: StageRunner): DiffSide {
  const { kind, label } = source;
  if (kind === 'project') return compileProject(source, modelAlone(source.tree, stages), stages);
  if (kind === 'release') return { label, prefix: '', bundles: source.bundles };
  return { label, ...originOf(source), prefix: '', bundles: new Map(), sources: new Map() };
}

function compileProject(source: ProjectSource, modelled: ModelledSide, stages: StageRunner): DiffSide {
  const { label, tree, environment } = source;
  const flagSet = requireFlagSet(label, modelled);
  const names = flagSet.config.environments.map(({ name }) => name);
  const wanted = environment === undefined ? names : [selectName('environment', environment, names)];
  return {
    label,
    ...originOf(source),
    flagSet,
    prefix: tree.prefix,
    bundles: compileAll(flagSet, wanted, stages),
    untouched: modelled.untouched,
    sources: modelled.sources,
  };
}

const originOf = ({ commit, repository }: ProjectSource | NothingSource): Pick<DiffSide, 'commit' | 'repository'> => ({
  ...(commit === undefined ? {} : { commit }),
  ...(repository === undefined ? {} : { repository }),
});

function requireFlagSet(label: string, { flagSet, diagnostics }: ModelledSide): FlagSet {
  const [first, ...others] = diagnostics.filter(blocksEvaluation);
  if (flagSet !== undefined && first === undefined) return flagSet;
  const problem =
    first === undefined ? 'it has no configuration that can be read' : `${first.message} (${first.span.file.path})`;
  throw new UserError(
    `${label} does not compile: ${problem}`,
    others.length === 0 ? undefined : `and ${countNoun(others.length, 'error')} more; flags check shows them`,
  );
}

function compileAll(
  flagSet: FlagSet,
  environments: readonly string[],
  stages: StageRunner,
): ReadonlyMap<string, Bundle> {
  const options = { level: 'optimized', stages, cache: createLoweringCache() } as const;
  return new Map(environments.map((name) => [name, compileForServers(flagSet, name, options)]));
}
