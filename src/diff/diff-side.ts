import type { Bundle } from '../bundle/bundle.js';
import type { FlagSet } from '../model/flag-set.js';

/** One side of a comparison, compiled. */
export interface DiffSide {
  readonly label: string;
  /** By environment, in promotion order. */
  readonly bundles: ReadonlyMap<string, Bundle>;
  /** Absent for bundle files: they have no sources. */
  readonly flagSet?: FlagSet;
  /** Text of every source file by path. */
  readonly sources?: ReadonlyMap<string, string>;
}
