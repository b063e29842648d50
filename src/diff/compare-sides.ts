import { createSimplifier, type Simplifier } from '../analysis/simplify-expression.js';
import type { Bundle } from '../bundle/bundle.js';
import type { FlagSet } from '../model/flag-set.js';
import { type CompiledChange, compareBundles } from './compare-bundles.js';
import type { Comparison, EnvironmentComparison, FlagChange, FlagState } from './comparison.js';
import type { CompiledFlags } from './compiled-flag.js';
import type { Wording } from './describe-expression.js';
import type { DiffSide } from './diff-side.js';
import { editsOfFlag } from './edits-of-flag.js';
import { findMetadataChanges } from './metadata-changes.js';
import { type EnvironmentPair, pairEnvironments } from './pair-environments.js';
import { readCompiledFlags } from './read-compiled-flags.js';
import { findUnchangedBehaviour } from './unchanged-behaviour.js';
import { wordingOf } from './wording-of-sides.js';

/** What behaves differently in `head`, environment by environment. `now` is in milliseconds since the epoch. */
export function compareSides(base: DiffSide, head: DiffSide, now: number): Comparison {
  const simplifier = createSimplifier();
  const wording = wordingOf([head, base], simplifier);
  const environments = pairEnvironments(base, head).map((pair) =>
    compareEnvironment(pair, { base, head, now, simplifier, wording }),
  );
  const changed = new Set(environments.flatMap(({ changes }) => changes.map(({ flag }) => flag)));
  return {
    base,
    head,
    now,
    environments,
    unchangedBehaviour: findUnchangedBehaviour(base, head, changed),
    metadata: findMetadataChanges(base, head, changed),
  };
}

interface Sides {
  readonly base: DiffSide;
  readonly head: DiffSide;
  readonly now: number;
  readonly simplifier: Simplifier;
  readonly wording: Wording;
}

function compareEnvironment(
  pair: EnvironmentPair,
  { base, head, now, simplifier, wording }: Sides,
): EnvironmentComparison {
  const before = readFlags(pair.before, simplifier);
  const after = readFlags(pair.after, simplifier);
  const changes = compareBundles({ before, after, simplifier }, now);
  const config = findEnvironment(head.flagSet ?? base.flagSet, pair);
  return {
    name: pair.name,
    kind: pair.before === undefined ? 'added' : pair.after === undefined ? 'removed' : 'kept',
    ...(config === undefined ? {} : { config }),
    ...(pair.before === undefined ? {} : { before: pair.before }),
    ...(pair.after === undefined ? {} : { after: pair.after }),
    changes: changes.map((change): FlagChange => {
      const states = {
        ...stateOf('before', before, base.flagSet, change),
        ...stateOf('after', after, head.flagSet, change),
      };
      const edits = editsOfFlag({ base, head, pair, wording, ...states });
      return { ...change, environment: pair.name, ...states, edits };
    }),
    unchanged: after.size - changes.filter(({ kind }) => kind !== 'removed').length + untouchedIn(pair, head),
    wording,
  };
}

/** An environment that went has none. */
const untouchedIn = ({ after }: EnvironmentPair, { untouched }: DiffSide) =>
  after === undefined ? 0 : (untouched?.size ?? 0);

const readFlags = (bundle: Bundle | undefined, simplifier: Simplifier): CompiledFlags =>
  bundle === undefined ? new Map() : readCompiledFlags(bundle, simplifier);

function stateOf<Name extends 'before' | 'after'>(
  name: Name,
  flags: CompiledFlags,
  flagSet: FlagSet | undefined,
  { flag }: CompiledChange,
): Partial<Record<Name, FlagState>> {
  const compiled = flags.get(flag);
  const written = flagSet?.flags.get(flag);
  if (compiled === undefined) return {};
  const state: FlagState = { compiled, ...(written === undefined ? {} : { written }) };
  return { [name]: state } as Partial<Record<Name, FlagState>>;
}

const findEnvironment = (flagSet: FlagSet | undefined, { after, before }: EnvironmentPair) =>
  flagSet?.config.environments.find(({ name }) => name === (after ?? before)?.environment);
