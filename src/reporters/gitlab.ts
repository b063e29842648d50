import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { positionAt } from '../source/line-index.js';
import { hashText } from '../util/hash-text.js';
import type { JsonObject } from '../util/json.js';
import { describeFatalInLines, describeInLines } from './describe-in-lines.js';
import { printJson } from './print-json.js';
import { fingerprintReport } from './report-fingerprints.js';
import { defineReporter, type Report } from './reporter.js';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

export const gitlab = defineReporter({
  name: 'gitlab',
  summary: 'A Code Quality report for merge requests on GitLab.',
  render: (report) => {
    const fingerprintOf = fingerprintReport(report);
    const issues = report.diagnostics.map((diagnostic) => describeIssue(diagnostic, fingerprintOf(diagnostic)));
    return printJson([...issues, ...describeFatal(report)]);
  },
});

function describeIssue(diagnostic: Diagnostic, fingerprint: string): JsonObject {
  const { id, severity, span } = diagnostic;
  return {
    description: describeInLines(diagnostic).join('\n'),
    check_name: id,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: span.file.path, lines: describeLines(diagnostic) },
  };
}

const describeLines = ({ span: { file, start, end } }: Diagnostic): JsonObject => ({
  begin: positionAt(file, start).line,
  end: positionAt(file, end).line,
});

/** The format has no word for a run that failed, and an empty list would say that all is well. */
function describeFatal({ command, fatal }: Report): readonly JsonObject[] {
  if (fatal === undefined) return [];
  const issue = {
    description: describeFatalInLines(fatal).join('\n'),
    check_name: `flags ${command}`,
    fingerprint: hashText(`flags ${command}`, fatal.message),
    severity: 'blocker',
    location: { path: '.', lines: { begin: 1 } },
  };
  return [issue];
}
