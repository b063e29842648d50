import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createLoweringCache } from '../../analysis/lowering-cache.js';
import type { Bundle } from '../../bundle/bundle.js';
import { type ModelledSide, modelAlone, modelPair, type PairScope } from '../../compiler/pair/model-pair.js';
import type { StageRunner } from '../../compiler/stages.js';
import type { DiffSide } from '../../diff/diff-side.js';
import type { FlagSet } from '../../model/flag-set.js';
import { type CommitMessage, readCommitMessages } from '../../project/read-commit-messages.js';
import { UserError } from '../../project/user-error.js';
import { countNoun } from '../../util/count-noun.js';
import { blocksEvaluation } from '../blocking-errors.js';
import type { Invocation } from '../command.js';
import { compileForServers } from '../flag-bundle.js';
import type { ProjectOptions } from '../open-project.js';
import { selectName } from '../select-names.js';
import { findSide, lookAround } from './find-side.js';
import { pairParts } from './pair-parts.js';
import { parseSides } from './parse-sides.js';
import type { NothingSource, ProjectSource, SideSource } from './side-source.js';

/** Both sides of a comparison, compiled. */
export interface OpenedSides {
  readonly base: DiffSide;
  readonly head: DiffSide;
  /** Of the commits that lead from the base to the head, newest first; none where the sides are no such commits. */
  readonly readMessages: () => readonly CommitMessage[];
}

/**
 * Opens what the arguments of a comparison name. `scope` says whether flags that are the same on both sides are wanted
 * too. Throws `UserError` if a side is not there, is not what it should be, or does not compile.
 */
export function openSides(invocation: Invocation<ProjectOptions>, scope: PairScope): OpenedSides {
  const { args, options, io, stages } = invocation;
  const surroundings = lookAround(io, options.config);
  const written = parseSides(args, (path) => existsSync(resolve(io.workingDirectory, path)));
  if (args.filter((name) => name === '-').length > 1) throw new UserError('only one side can come from standard input');
  const sources = { base: findSide(written.base, surroundings), head: findSide(written.head, surroundings) };
  if (sources.base.kind === 'nothing' && sources.head.kind === 'nothing')
    throw new UserError(`neither ${sources.base.label} nor ${sources.head.label} holds a flag project`);
  for (const { kind, label } of Object.values(sources))
    if (kind === 'nothing')
      io.stderr.write(
        `flags: ${label} holds no flag project: every flag of the other side counts as added or removed\n`,
      );
  const sides = pairParts(sources, compileSides(sources, stages, scope));
  return { ...sides, readMessages: () => readMessagesBetween(sides) };
}

type Both<Value> = Readonly<Record<'base' | 'head', Value>>;

/** Whatever both sides are made from alike is read, parsed and compiled once. */
function compileSides({ base, head }: Both<SideSource>, stages: StageRunner, scope: PairScope): Both<DiffSide> {
  if (base.kind !== 'project' || head.kind !== 'project')
    return { base: compileLone(base, stages), head: compileLone(head, stages) };
  const isDrift = base.environment !== head.environment;
  if (isDrift && base.identity === head.identity) {
    const project = modelAlone(base.tree, stages);
    return { base: compileProject(base, project, stages), head: compileProject(head, project, stages) };
  }
  const pair = modelPair(base.tree, head.tree, stages, isDrift ? 'all' : scope);
  return { base: compileProject(base, pair.base, stages), head: compileProject(head, pair.head, stages) };
}

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

/** Of a side's commits, as far as they are behind it and not behind the other. */
function readMessagesBetween({ base, head }: Both<DiffSide>): readonly CommitMessage[] {
  const { repository } = head;
  if (repository === undefined || base.repository !== repository || base.commit === undefined) return [];
  return readCommitMessages(repository, base.commit, head.commit ?? 'HEAD');
}
