import type { JsonObject } from '../util/json.js';
import type { BlastRadius, Direction, Shares } from './blast-radius.js';
import type { FlagChange } from './comparison.js';
import type { Risk } from './risk.js';

/** What changed between two sides, as every format renders it: plain data, nothing left to compute. */
export interface DiffReport {
  /** How the sides were named. */
  readonly base: string;
  readonly head: string;
  /** RFC 3339: the moment for which shares are counted. */
  readonly now: string;
  /** The gravest of all that is not acknowledged. */
  readonly risk: Risk;
  /** In promotion order. */
  readonly environments: readonly EnvironmentReport[];
  /** About the change as a whole. */
  readonly findings: readonly FindingReport[];
  /** Flags of which only owners, dates, words or what nobody is served by was edited. */
  readonly metadata: readonly MetadataReport[];
  /** Files whose text changed and that no changed flag is made from. */
  readonly unchangedBehaviour: readonly string[];
  /** How to undo it; absent where there is nothing to undo, or nobody knows how. */
  readonly revert?: RevertReport;
  /** The line diff of the sources, where it was asked for. */
  readonly text?: string;
  /** The recorded contexts behind every `replay`, if there were any. */
  readonly contexts?: RecordedContextsReport;
}

export interface RecordedContextsReport {
  /** As the user named the file; `-` is standard input. */
  readonly source: string;
  /** How many were replayed. */
  readonly contexts: number;
  /** Lines that are too long or no JSON object, if there are any: they count nowhere else. */
  readonly unusable?: {
    readonly lines: number;
    /** Line of the file, from 1, and what is wrong with it. */
    readonly first: { readonly line: number; readonly problem: string };
  };
}

export interface RevertReport {
  /** Command lines, in order; none where it is not git that holds the old state. */
  readonly commands: readonly string[];
  /** Whether the same people get again what they had, and what stands against it. */
  readonly restoresCohort: boolean;
  /** The same in sentences, lower case, no full stop. */
  readonly statements: readonly string[];
}

export interface EnvironmentReport {
  readonly environment: string;
  readonly production: boolean;
  /** `added` and `removed`: the environment itself came or went, and every flag with it. */
  readonly kind: 'added' | 'removed' | 'kept';
  readonly risk: Risk;
  readonly changes: readonly FlagReport[];
  /** How many flags behave as before. */
  readonly unchanged: number;
}

export interface FlagReport {
  readonly flag: string;
  readonly kind: FlagChange['kind'];
  /** The type of its values. */
  readonly type: string;
  /** Release, experiment, ... */
  readonly flagKind?: string;
  readonly owner?: string;
  readonly description?: string;
  readonly links?: Readonly<Record<string, string>>;
  /** `path:line` of the flag, where the side has sources. */
  readonly source?: string;
  /** Flags it requires that changed, where it did not change itself. */
  readonly through: readonly string[];
  readonly edits: readonly EditReport[];
  /** Now first, then from each later moment on at which it becomes different. */
  readonly radius: readonly RadiusReport[];
  readonly findings: readonly FindingReport[];
  /** The gravest of the findings that are not acknowledged. */
  readonly risk: Risk;
  /** For each `split:` that moves somebody who need not move, one that does not. */
  readonly suggestions?: readonly SuggestionReport[];
  /** What recorded contexts get. */
  readonly replay?: ReplayReport;
}

export interface EditReport {
  /** `rules[ramp].rollout`. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  readonly source?: string;
}

export interface RadiusReport extends Pick<BlastRadius, 'bound' | 'minimum'> {
  /** RFC 3339. */
  readonly since: string;
  /** 0 to 1. */
  readonly shares: Shares;
  readonly audiences: readonly AudienceReport[];
}

export interface AudienceReport {
  /** On one line, for people. */
  readonly audience: string;
  readonly withoutKeys: readonly string[];
  readonly shares: Shares;
  readonly minimum: number;
  readonly transitions: readonly TransitionReport[];
}

export interface TransitionReport {
  /** Names of variants; null is the default value in the application's code. */
  readonly from: string | null;
  readonly to: string | null;
  readonly direction: Direction;
  /** 0 to 1. */
  readonly share: number;
}

export interface FindingReport {
  readonly rule: string;
  readonly risk: Risk;
  readonly message: string;
  readonly help?: string;
  /** `path:line` of the line that causes it. */
  readonly source?: string;
  /** Why it may pass, if somebody took it on. */
  readonly acknowledged?: AcknowledgementReport;
}

export interface AcknowledgementReport {
  readonly reason: string;
  readonly by?: string;
  /** `path:line` of the note, or the commit whose message says it. */
  readonly source: string;
}

export interface MetadataReport {
  readonly flag: string;
  readonly source: string;
  readonly edits: readonly EditReport[];
  readonly findings: readonly FindingReport[];
}

export interface SuggestionReport {
  /** The rule it is for. */
  readonly rule: string;
  /** In the form of a flag file: `split: [[a, 33], [c, 17], [b, 33], [c, 17]]`. */
  readonly split: string;
  /** The command that writes it, where the new side is what it would write to. */
  readonly command?: string;
  /** The share of the rule's bucket space that it moves, 0 to 1; the change as written moves `instead`. */
  readonly moves: number;
  readonly instead: number;
}

/** How many of the recorded contexts are served otherwise; in words of `Shares`, as whole numbers. */
export interface ReplayReport {
  readonly contexts: number;
  /** The sum of the three below. */
  readonly changed: number;
  readonly gained: number;
  readonly lost: number;
  readonly switched: number;
  /** One of each move, the commonest first, as far as they are few. */
  readonly examples: readonly ReplayExample[];
}

export interface ReplayExample {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Its declared attributes; `(redacted)` stands for personal data. Empty where the sides declare none. */
  readonly context: JsonObject;
  /** Names of variants; null is the default value in the application's code. */
  readonly from: string | null;
  readonly to: string | null;
  readonly direction: Direction;
  /** How many contexts make this move. */
  readonly contexts: number;
}
