import type { Bundle } from '../bundle/bundle.js';
import type { FlagSet } from '../model/flag-set.js';

/** One side of a comparison, compiled. */
export interface DiffSide {
  readonly label: string;
  /** By environment, in promotion order. */
  readonly bundles: ReadonlyMap<string, Bundle>;
  /** Absent for bundle files: they have no sources. */
  readonly flagSet?: FlagSet;
  /** What stands before a path below the project's root to make the path of its `SourceFile`. */
  readonly prefix: string;
  /** Text of every source file by its path below the project's root: two sides may stand in different places. */
  readonly sources?: ReadonlyMap<string, string>;
}
