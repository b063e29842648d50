import { countNoun } from '../util/count-noun.js';
import { countSeverities } from './count-severities.js';
import type { Report, ReportSummary } from './reporter.js';

/** `2 errors, 1 warning in 3 of 173 files  (148 flags, 23 segments, 3 environments, 0.41s)`. */
export function renderSummaryLine(report: Report): string {
  return `${renderFindings(report)}  (${renderScope(report.summary)})`;
}

function renderFindings({ diagnostics, summary }: Report): string {
  const files = countNoun(summary.files, 'file');
  if (diagnostics.length === 0) return `no problems in ${files}`;
  const found = countSeverities(diagnostics);
  const counts = [
    { number: found.error, noun: 'error' },
    { number: found.warning, noun: 'warning' },
    { number: found.info, noun: 'info' },
  ];
  const parts = counts.filter(({ number }) => number > 0).map(({ number, noun }) => countNoun(number, noun));
  const affected = new Set(diagnostics.map((diagnostic) => diagnostic.span.file));
  return `${parts.join(', ')} in ${affected.size} of ${files}`;
}

function renderScope(summary: ReportSummary): string {
  const parts = [
    countNoun(summary.flags, 'flag'),
    countNoun(summary.segments, 'segment'),
    countNoun(summary.environments.length, 'environment'),
  ];
  if (summary.durationMs !== undefined) parts.push(`${(summary.durationMs / 1000).toFixed(2)}s`);
  return parts.join(', ');
}
