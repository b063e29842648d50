import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { SourceFile } from '../../source/source-file.js';
import { dayOfDate, dayOfTime } from '../calendar.js';
import { checkRuleNames } from './check-rule-names.js';
import { readSuppressions } from './read-suppressions.js';
import type { DatedSuppression, PlacedSuppression } from './suppression.js';

export interface SuppressionSetting {
  /** The ids of all findings that any phase reports: comments may name no others. */
  readonly knownIds: ReadonlySet<string>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly sink: DiagnosticSink;
}

/** The comments in some files that disable findings, as they stand at a moment. What cannot be understood is reported. */
export function dateSuppressions(
  files: readonly SourceFile[],
  { knownIds, now, sink }: SuppressionSetting,
): readonly DatedSuppression[] {
  return files
    .flatMap((file) => readSuppressions(file, sink))
    .map((suppression) => checkRuleNames(suppression, knownIds, sink))
    .filter(({ rules }) => rules.length > 0)
    .map((suppression) => ({ ...suppression, state: stateOf(suppression, now) }));
}

function stateOf({ until, reason }: PlacedSuppression, now: number): DatedSuppression['state'] {
  if (reason === undefined) return 'without-reason';
  return until !== undefined && dayOfTime(now) > dayOfDate(until.value) ? 'expired' : 'active';
}
