import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { FlagSet } from '../model/flag-set.js';
import type { SourceFile } from '../source/source-file.js';
import { judgesSuppressions } from './judges-suppressions.js';
import { lintRules } from './rules/index.js';
import { type LintRun, runRule } from './run-rule.js';
import { dateSuppressions } from './suppressions/date-suppressions.js';
import { suppress } from './suppressions/suppress.js';
import type { DatedSuppression, DisabledRule } from './suppressions/suppression.js';

export interface SettleRun extends LintRun {
  /** Where comments may disable findings: the files that the flag set was made of. */
  readonly files: readonly SourceFile[];
  /** The ids of all findings that any phase reports: comments may name no others. */
  readonly knownIds: ReadonlySet<string>;
  /** Ids of the late rules that have judged the project; the silence of others proves nothing. */
  readonly judgedLate: ReadonlySet<string>;
  /** Paths of the files that a change touches: elsewhere the calendar only warns. */
  readonly changedFiles?: ReadonlySet<string>;
}

/**
 * Reports the findings of all rules, early and late, marked where a comment in the files disables them, and what there is
 * to say about the comments. Returns the comments, for rules that judge still later.
 */
export function settleFindings(
  found: readonly Diagnostic[],
  flagSet: FlagSet,
  run: SettleRun,
): readonly DatedSuppression[] {
  const { files, sink, judgedLate } = run;
  const dated = dateSuppressions(files, run);
  const { diagnostics, used } = suppress(found, dated);
  for (const diagnostic of diagnostics) sink.report(moderate(diagnostic, run));
  const isUnused = (name: DisabledRule) => !used.has(name) && hasSpoken(name, judgedLate);
  const suppressions = dated.map((suppression) => ({ ...suppression, unused: suppression.rules.filter(isUnused) }));
  const moderated = { report: (diagnostic: Diagnostic) => sink.report(moderate(diagnostic, run)) };
  for (const rule of lintRules.filter(judgesSuppressions))
    runRule(rule, flagSet, { ...run, sink: moderated, suppressions });
  return dated;
}

/** Nobody's pull request fails because the calendar moved on under a file that it does not touch. */
function moderate(diagnostic: Diagnostic, { changedFiles }: SettleRun): Diagnostic {
  const { needsClock, severity, span } = diagnostic;
  const isTouched = changedFiles === undefined || changedFiles.has(span.file.path);
  return needsClock === true && !isTouched && severity === 'error'
    ? { ...diagnostic, severity: 'warning' }
    : diagnostic;
}

/** Another clone may know more of the past than this one, and another command more of what is compiled. */
const hasSpoken = ({ rule: { id, needsHistory } }: DisabledRule, judgedLate: ReadonlySet<string>): boolean =>
  needsHistory !== true && (EARLY.has(id) || judgedLate.has(id));

const EARLY: ReadonlySet<string> = new Set(lintRules.map(({ id }) => id));
