import type { Bundle } from '../bundle/bundle.js';
import type { Flag } from '../model/flag.js';
import { positionAt } from '../source/line-index.js';
import { compareBundles, type FlagChange } from './compare-bundles.js';
import type { DiffReport, EnvironmentDiff, LocatedChange } from './diff-report.js';
import type { DiffSide } from './diff-side.js';
import { findUnchangedBehaviour } from './unchanged-behaviour.js';

/** What behaves differently in `head`, environment by environment. */
export function compareSides(base: DiffSide, head: DiffSide): DiffReport {
  const names = [...new Set([...head.bundles.keys(), ...base.bundles.keys()])];
  const environments = names.map((name) => compareEnvironment(name, base, head));
  const changed = new Set(environments.flatMap(({ changes }) => changes.map(({ flag }) => flag)));
  return {
    base: base.label,
    head: head.label,
    environments,
    unchangedBehaviour: findUnchangedBehaviour(base, head, changed),
  };
}

function compareEnvironment(environment: string, base: DiffSide, head: DiffSide): EnvironmentDiff {
  const before = base.bundles.get(environment);
  const after = head.bundles.get(environment);
  const changes = compareBundles(before ?? emptyBundle(environment), after ?? emptyBundle(environment));
  const present = after ?? before;
  return {
    environment,
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'kept',
    changes: changes.map((change) => locate(change, base, head)),
    unchanged: after === undefined || present === undefined ? 0 : present.flags.length - countPresent(changes),
  };
}

/** Changes of flags that the new side holds. */
function countPresent(changes: readonly FlagChange[]): number {
  return changes.filter(({ kind }) => kind !== 'removed').length;
}

function locate(change: FlagChange, base: DiffSide, head: DiffSide): LocatedChange {
  const flag = head.flagSet?.flags.get(change.flag) ?? base.flagSet?.flags.get(change.flag);
  return flag === undefined ? change : { ...change, ...describePlace(flag) };
}

function describePlace({ span, owner }: Flag): Pick<LocatedChange, 'source' | 'owner'> {
  const source = `${span.file.path}:${positionAt(span.file, span.start).line}`;
  return owner === undefined ? { source } : { source, owner: owner.value };
}

function emptyBundle(environment: string): Bundle {
  return {
    formatVersion: '1.0',
    environment,
    audience: 'server',
    values: [],
    variants: [],
    conditions: [],
    rules: [],
    layers: [],
    bodies: [],
    keys: '',
    flags: [],
  };
}
