import type { Bundle } from '../bundle/bundle.js';
import type { Flag } from '../model/flag.js';
import type { Environment } from '../model/project-config.js';
import type { BlastRadius } from './blast-radius.js';
import type { CompiledFlag } from './compiled-flag.js';
import type { Wording } from './describe-expression.js';
import type { DiffSide } from './diff-side.js';
import type { Edit } from './edit.js';

/** Two releases side by side: what risk rules judge and reports are made from. */
export interface Comparison {
  readonly base: DiffSide;
  readonly head: DiffSide;
  /** Milliseconds since the epoch: the moment for which shares are counted, and the calendar's. */
  readonly now: number;
  /** In promotion order. */
  readonly environments: readonly EnvironmentComparison[];
  /** Files whose text differs and that no changed flag is made from. */
  readonly unchangedBehaviour: readonly string[];
  /** Flags whose sources differ in a way that nobody is served otherwise by, with what differs: owners, dates, words. */
  readonly metadata: readonly MetadataChange[];
}

export interface EnvironmentComparison {
  readonly name: string;
  /** `added` and `removed`: the environment itself came or went, and every flag with it. */
  readonly kind: 'added' | 'removed' | 'kept';
  /** What the configuration says of it; absent for bundle files. */
  readonly config?: Environment;
  readonly before?: Bundle;
  readonly after?: Bundle;
  /** In code-unit order of the keys. */
  readonly changes: readonly FlagChange[];
  /** How many flags of the new side behave as before. */
  readonly unchanged: number;
  readonly wording: Wording;
}

/** A flag that behaves otherwise in an environment, or came, or went. */
export interface FlagChange {
  readonly flag: string;
  readonly environment: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: FlagState;
  readonly after?: FlagState;
  /** Flags it requires, directly or not, that changed, where it did not change itself. */
  readonly through: readonly string[];
  /** What was edited in the flag and in the segments it uses. Empty for flags that came or went. */
  readonly edits: readonly Edit[];
  /** Whom it touches: now first, then from each later moment on at which that becomes different. Empty: nobody. */
  readonly radius: readonly BlastRadius[];
}

export interface FlagState {
  readonly compiled: CompiledFlag;
  /** Absent where the side has no sources. */
  readonly written?: Flag;
}

export interface MetadataChange {
  readonly flag: string;
  readonly written: Flag;
  readonly edits: readonly Edit[];
}
