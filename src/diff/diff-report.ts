import type { FlagChange } from './compare-bundles.js';

/** What changed between two sides, as every format renders it. */
export interface DiffReport {
  /** How the sides were named. */
  readonly base: string;
  readonly head: string;
  /** In promotion order. */
  readonly environments: readonly EnvironmentDiff[];
  /** Files whose text changed and that no changed flag is made from. */
  readonly unchangedBehaviour: readonly string[];
}

export interface EnvironmentDiff {
  readonly environment: string;
  /** `added` and `removed`: the environment itself came or went, and every flag with it. */
  readonly kind: 'added' | 'removed' | 'kept';
  readonly changes: readonly LocatedChange[];
  /** How many flags behave as before. */
  readonly unchanged: number;
}

export interface LocatedChange extends FlagChange {
  /** `path:line` of the flag, where the side has sources. */
  readonly source?: string;
  readonly owner?: string;
}
