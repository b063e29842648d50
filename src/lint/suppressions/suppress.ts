import type { Diagnostic, Suppression } from '../../diagnostics/diagnostic.js';
import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { positionAt } from '../../source/line-index.js';
import type { SourceFile } from '../../source/source-file.js';
import type { Spanned } from '../../source/span.js';
import { dayOfDate, dayOfTime } from '../calendar.js';
import type { LintRule } from '../lint-rule.js';
import { idsOf } from '../rule-setting.js';
import { checkRuleNames, type KnownIds } from './check-rule-names.js';
import { readSuppressions } from './read-suppressions.js';
import type { JudgedSuppression, PlacedSuppression } from './suppression.js';

export interface SuppressedRun {
  /** All that came in; those that a comment disables say so. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressions: readonly JudgedSuppression[];
}

export interface SuppressionSetting {
  readonly files: readonly SourceFile[];
  readonly known: KnownIds;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly sink: DiagnosticSink;
}

/** Marks the findings of lint rules that comments in the files disable, and says of each comment what it did. */
export function suppress(found: readonly Diagnostic[], { files, known, now, sink }: SuppressionSetting): SuppressedRun {
  const placed = files
    .flatMap((file) => readSuppressions(file, sink))
    .map((suppression) => checkRuleNames(suppression, known, sink))
    .filter((suppression) => suppression.rules.length > 0);
  if (placed.length === 0) return { diagnostics: found, suppressions: [] };
  const { rules } = known;
  const presentIds = new Map(rules.flatMap((rule) => idsOf(rule).map((id) => [id, rule.id] as const)));
  const active = bySourceFile(placed.filter((suppression) => stateOf(suppression, now) === 'active'));
  const used = new Set<Spanned<string>>();
  const diagnostics = found.map((diagnostic) => {
    const matches = (active.get(diagnostic.span.file) ?? []).flatMap((suppression) => {
      const names = covers(suppression, diagnostic) ? suppression.rules : [];
      return names
        .filter(({ value }) => presentIds.get(value) === diagnostic.id)
        .map((name) => ({ suppression, name }));
    });
    for (const { name } of matches) used.add(name);
    const [first] = matches;
    return first === undefined ? diagnostic : { ...diagnostic, suppressed: describe(first.suppression) };
  });
  const suppressions = placed.map((suppression) => ({
    ...suppression,
    state: stateOf(suppression, now),
    unused: suppression.rules.filter((name) => !used.has(name) && !dependsOnClone(name.value, rules)),
  }));
  return { diagnostics, suppressions };
}

/** Another clone may know more of the past than this one: that nothing was found here proves nothing. */
const dependsOnClone = (id: string, rules: readonly LintRule[]): boolean =>
  rules.some((rule) => rule.needsHistory === true && idsOf(rule).includes(id));

function bySourceFile(
  suppressions: readonly PlacedSuppression[],
): ReadonlyMap<SourceFile, readonly PlacedSuppression[]> {
  const byFile = new Map<SourceFile, PlacedSuppression[]>();
  for (const suppression of suppressions) {
    const { file } = suppression.comment.span;
    const others = byFile.get(file);
    if (others === undefined) byFile.set(file, [suppression]);
    else others.push(suppression);
  }
  return byFile;
}

function stateOf({ until, reason }: PlacedSuppression, now: number): JudgedSuppression['state'] {
  if (reason === undefined) return 'without-reason';
  return until !== undefined && dayOfTime(now) > dayOfDate(until.value) ? 'expired' : 'active';
}

const describe = ({ reason = '', until }: PlacedSuppression): Suppression => ({
  reason,
  ...(until !== undefined && { until: until.value }),
});

const covers = ({ line }: PlacedSuppression, { span }: Diagnostic): boolean =>
  line === undefined || line === positionAt(span.file, span.start).line;
