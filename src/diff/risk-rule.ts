import type { Span } from '../source/span.js';
import type { JsonObject } from '../util/json.js';
import type { Comparison } from './comparison.js';
import type { FlagSubject } from './flag-subject.js';
import type { Risk } from './risk.js';
import type { UnusedNote } from './risk-note.js';

/** What a rule has to say about a comparison. */
export interface RiskFinding {
  /** The rule's id. */
  readonly rule: string;
  readonly risk: Risk;
  /** One sentence, lower case, no full stop. */
  readonly message: string;
  readonly help?: string;
  /** Absent: the change as a whole. */
  readonly flag?: string;
  readonly environment?: string;
  /** The line that causes it, where the new side has one. */
  readonly span?: Span;
}

export interface RiskContext {
  readonly comparison: Comparison;
  /** The flags that changed in environments that both sides have. */
  readonly subjects: readonly FlagSubject[];
  /** The rule's options: its defaults, overlaid by the configuration. */
  readonly options: JsonObject;
  /** What takes on nothing; only for the rule that judges it, which runs after all others. */
  readonly unusedNotes: readonly UnusedNote[];
  /** `risk` is the rule's own where it is absent; a level in the configuration outranks both. */
  readonly report: (finding: Omit<RiskFinding, 'rule' | 'risk'> & { readonly risk?: Risk }) => void;
}

/** The moment at which the examples of all rules are judged. */
export const RISK_EXAMPLE_TIME = '2026-11-21T00:00:00Z';

/** One rule that classifies changes: metadata that help, docs and configuration derive from, and the check. */
export interface RiskRule {
  /** `diff/<name>`; `<name>` is the name of its file in `src/diff/rules/`. */
  readonly id: string;
  /** The risk of what it finds, unless it says otherwise. */
  readonly risk: Risk;
  /** Whether consumers break: generated code, callers, assignments. */
  readonly breaking?: true;
  /** Whether it judges notes: it runs when all other findings are known. */
  readonly judgesNotes?: true;
  /** One sentence: what the rule finds. */
  readonly summary: string;
  /** Why somebody should look. */
  readonly why: string;
  /** Defaults: a configured option must exist here and have the same form. */
  readonly options?: JsonObject;
  /** Rules whose findings about the same flag say less: they are dropped where they are no graver. */
  readonly speaksFor?: readonly string[];
  /**
   * Whole little projects before and after (see test/support/project-text.ts), judged at `RISK_EXAMPLE_TIME`: run by a
   * test, printed by `flags rules`.
   */
  readonly examples: { readonly quiet: RiskExample; readonly found: RiskExample };
  readonly check: (context: RiskContext) => void;
}

export interface RiskExample {
  readonly before: string;
  readonly after: string;
}

export const defineRiskRule = (rule: RiskRule): RiskRule => rule;
