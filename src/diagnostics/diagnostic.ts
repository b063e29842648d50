import type { Span } from '../source/span.js';

export type Severity = 'error' | 'warning' | 'info';

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly label: string;
  /** Empty where no edit is safe (`possibleFix`). Some are found when they are first asked for: most never are. */
  readonly edits: readonly TextEdit[];
  /** Whether evaluation is the same before and after. */
  readonly safe: boolean;
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** Why a finding does not count: somebody disabled it in a comment, and said why. */
export interface Suppression {
  readonly reason: string;
  /** The last day that it holds on, as an ISO date. */
  readonly until?: string;
}

/** One finding: data, never text that was already laid out. Every format renders this same value. */
export interface Diagnostic {
  /** `<group>/<name>`; an id keeps its meaning for ever. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence, lower case, no full stop. */
  readonly message: string;
  readonly span: Span;
  /** Words to stand beside the underlined text of the code frame. */
  readonly label?: string;
  readonly related?: readonly RelatedPlace[];
  /** Facts that explain the finding. */
  readonly notes?: readonly string[];
  /** What to do, imperative. */
  readonly help?: string;
  /** A replacement for the text at the span that is probably what was meant. */
  readonly suggestion?: string;
  readonly fix?: Fix;
  /** The flag and environment concerned, where there is one. */
  readonly flag?: string;
  readonly environment?: string;
  /** Where the span stands in its document, as a JSON pointer (RFC 6901). */
  readonly pointer?: string;
  /** The same by names where items of lists have names: only where it differs. */
  readonly anchor?: string;
  /** What tells it from other findings of its rule at the same place, such as the name of another flag. */
  readonly distinction?: string;
  /** Set on a finding that is only kept for formats that show what was disabled; it counts nowhere. */
  readonly suppressed?: Suppression;
  /** The calendar alone can bring it: it gates checks, never a release. */
  readonly needsClock?: true;
  /** The text at the span must stand in no output (`redactSecrets`). */
  readonly isSecret?: true;
}
