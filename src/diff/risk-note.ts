import type { ChangeNote } from '../model/change-note.js';

/** A note of a file or a trailer of a commit: who takes on which risk, with the place that says so. */
export interface RiskNote extends Omit<ChangeNote, 'rule' | 'span'> {
  readonly rule?: string;
  /** `path:line`, or the commit. */
  readonly source: string;
  readonly span?: ChangeNote['span'];
}

/** Something that was written to take on a risk and does not. */
export interface UnusedNote {
  /** What it says, on one line. */
  readonly text: string;
  readonly source: string;
  readonly span?: ChangeNote['span'];
  /** It cannot even be read. */
  readonly isUnreadable: boolean;
}
