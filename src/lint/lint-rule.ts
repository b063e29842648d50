import type { DiagnosticExtras } from '../diagnostics/define-diagnostics.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import type { ProjectHistory } from '../history/project-history.js';
import type { FlagSet } from '../model/flag-set.js';
import type { Span } from '../source/span.js';
import type { JsonObject } from '../util/json.js';
import type { JudgedSuppression } from './suppressions/suppression.js';

/** What a rule may add to a message. */
export interface LintReportExtras extends DiagnosticExtras {
  /** The finding is no graver than this, whatever level the rule has. */
  readonly atMost?: Severity;
}

/** What a lint rule is given. `Messages` are the rule's own; it can report nothing else. */
export interface LintContext<Messages> {
  readonly flagSet: FlagSet;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** What git knows; absent where nobody asked it. Rules that need it then say nothing. */
  readonly history?: ProjectHistory;
  /** The rule's options: its defaults, overlaid by the configuration. */
  readonly options: JsonObject;
  /** The comments that disable findings, with what they did; only for rules that judge them. */
  readonly suppressions: readonly JudgedSuppression[];
  report<Name extends keyof Messages>(
    name: Name,
    span: Span,
    args: Messages[Name] extends (args: infer Arguments) => string ? Arguments : never,
    extras?: LintReportExtras,
  ): void;
}

/** The day on which the examples of all rules are judged. */
export const EXAMPLE_DATE = '2026-11-21';

/** One lint rule: metadata that help, docs and configuration derive from, and the check. */
// biome-ignore lint/suspicious/noExplicitAny: the registry holds rules with different messages
export interface LintRule<Messages = any> {
  /** `<group>/<name>`, the path of its file below `src/lint/rules/`. */
  readonly id: string;
  /** Ids it had before; configurations that use them keep working. */
  readonly formerIds?: readonly string[];
  readonly severity: Severity;
  /** Whether the calendar alone can make it fire: such findings gate `check`, never `build`. */
  readonly needsClock?: true;
  /** Whether it says nothing without git's past, and so may fall silent in another clone of the same tree. */
  readonly needsHistory?: true;
  /** Whether it judges comments that disable findings: it runs after all other rules, and nothing disables it in turn. */
  readonly judgesSuppressions?: true;
  /** One sentence: what the rule reports. */
  readonly summary: string;
  /** Why that hurts. */
  readonly why: string;
  /** Defaults: a configured option must exist here and have the same form. */
  readonly options?: JsonObject;
  readonly messages: Messages;
  /**
   * Whole little projects (see test/support/project-text.ts), with dated commits where the past matters, judged on
   * `EXAMPLE_DATE`: run by a test, printed by `flags rules`.
   */
  readonly examples: { readonly valid: readonly string[]; readonly invalid: readonly string[] };
  readonly check: (context: LintContext<Messages>) => void;
}

export function defineLintRule<Messages extends Record<string, (args: never) => string>>(
  rule: LintRule<Messages>,
): LintRule<Messages> {
  return rule;
}
