import type { Flag } from '../model/flag.js';
import type { Postponement } from './file-record.js';
import type { Moment } from './moment.js';

/** What git tells about the flags of a project. Nothing is read before the first question. */
export interface ProjectHistory {
  /** Undefined if there is no history: no git, no commit, not a repository. Then nothing may be concluded. */
  readonly of: (flag: Flag) => FlagHistory | undefined;
  readonly extent: () => HistoryExtent;
}

export type HistoryExtent =
  | { readonly kind: 'none'; readonly reason: string }
  /** The clone was cut: what is there since its first commit may be older. */
  | { readonly kind: 'shallow' }
  | { readonly kind: 'whole' };

/** The life of one flag, followed by its key. */
export interface FlagHistory {
  /** When the key appeared. `created`, where it is given, knows better: see `flagAge`. */
  readonly first: Moment;
  /** The last edit of its file, of any kind. */
  readonly lastEdit: Moment;
  readonly postponements: readonly Postponement[];
  /**
   * Since when the flag has said what it says in an environment. A segment that its rules use counts with it, dated by
   * the segment's own file.
   */
  readonly lastChange: (environment: string) => Moment;
}
