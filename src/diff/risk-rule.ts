import type { Span } from '../source/span.js';
import type { JsonObject } from '../util/json.js';
import type { Comparison } from './comparison.js';
import type { Risk } from './risk.js';

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
  /** The rule's options: its defaults, overlaid by the configuration. */
  readonly options: JsonObject;
  /** `risk` is the rule's own where it is absent; a level in the configuration outranks both. */
  readonly report: (finding: Omit<RiskFinding, 'rule' | 'risk'> & { readonly risk?: Risk }) => void;
}

/** One rule that classifies changes: metadata that help, docs and configuration derive from, and the check. */
export interface RiskRule {
  /** `diff/<name>`; `<name>` is the name of its file in `src/diff/rules/`. */
  readonly id: string;
  /** The risk of what it finds, unless it says otherwise. */
  readonly risk: Risk;
  /** Whether consumers break: generated code, callers, assignments. */
  readonly breaking?: true;
  /** One sentence: what the rule finds. */
  readonly summary: string;
  /** Why somebody should look. */
  readonly why: string;
  /** Defaults: a configured option must exist here and have the same form. */
  readonly options?: JsonObject;
  /** Whole little projects before and after (see test/support/project-text.ts), run by a test, printed by `flags rules`. */
  readonly examples: { readonly quiet: RiskExample; readonly found: RiskExample };
  readonly check: (context: RiskContext) => void;
}

export interface RiskExample {
  readonly before: string;
  readonly after: string;
}

export const defineRiskRule = (rule: RiskRule): RiskRule => rule;
