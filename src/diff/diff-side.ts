import type { Bundle } from '../bundle/bundle.js';
import type { FlagSet } from '../model/flag-set.js';

/** One side of a comparison, compiled. */
export interface DiffSide {
  readonly label: string;
  /** The full name of the commit it was read from. */
  readonly commit?: string;
  /** The git repository that it was read from: a commit of it, or without one its work tree. */
  readonly repository?: string;
  /** By environment, in promotion order. */
  readonly bundles: ReadonlyMap<string, Bundle>;
  /** Absent for bundle files: they have no sources. */
  readonly flagSet?: FlagSet;
  /** What stands before a path below the project's root to make the path of its `SourceFile`. */
  readonly prefix: string;
  /** Keys of flags that were left out, because they and all they are made from are the same on the other side. */
  readonly untouched?: ReadonlySet<string>;
  /**
   * Text of the source files that the other side does not have alike, by their path below the project's root: two sides
   * may stand in different places. Line breaks are line feeds.
   */
  readonly sources?: ReadonlyMap<string, string>;
}
