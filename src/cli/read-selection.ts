import type { Comparison } from '../diff/comparison.js';
import { allOwners, flagsOf, type Selection } from '../diff/select-changes.js';
import { selectName } from './select-names.js';

/** What narrows a comparison: names of what is wanted, each repeatable. */
export interface NarrowingOptions {
  readonly env?: readonly string[];
  readonly flag?: readonly string[];
  readonly owner?: readonly string[];
}

/** Throws `UserError` with the nearest name for what neither side has. */
export function readSelection(comparison: Comparison, { env, flag, owner }: NarrowingOptions): Selection {
  const environments = comparison.environments.map(({ name }) => name);
  return {
    ...(env === undefined ? {} : { environments: selectNames('environment', env, environments) }),
    ...(flag === undefined ? {} : { flags: selectNames('flag', flag, flagsOf(comparison)) }),
    ...(owner === undefined ? {} : { owners: selectNames('owner', owner, allOwners(comparison)) }),
  };
}

const selectNames = (noun: string, names: readonly string[], known: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => selectName(noun, name, known)));
