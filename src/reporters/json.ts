import type { Diagnostic, Fix, RelatedPlace } from '../diagnostics/diagnostic.js';
import { possibleFix } from '../diagnostics/possible-fix.js';
import { positionAt } from '../source/line-index.js';
import type { Span } from '../source/span.js';
import type { JsonObject } from '../util/json.js';
import { countRuns } from './count-runs.js';
import { countSeverities } from './count-severities.js';
import { explainCommand } from './explain-command.js';
import { mostSevere } from './most-severe.js';
import { printJson } from './print-json.js';
import { defineReporter, type Report, type TestsReport } from './reporter.js';

/** Minor versions only add fields; a reader may refuse another major one. */
const FORMAT_VERSION = '1.0';

export const json = defineReporter({
  name: 'json',
  summary: 'One JSON object for programs; lines and columns are 1-based, columns in UTF-16 code units.',
  render: (report, { maxDiagnostics }) =>
    printJson(describeReport(report, mostSevere(report.diagnostics, maxDiagnostics))),
});

function describeReport(report: Report, shown: readonly Diagnostic[]): JsonObject {
  const { command, version, diagnostics, fatal } = report;
  return {
    formatVersion: FORMAT_VERSION,
    tool: { name: 'flags', version },
    command,
    ok: countSeverities(diagnostics).error === 0 && fatal === undefined,
    summary: describeSummary(report),
    ...(fatal !== undefined && { fatal }),
    ...(report.tests !== undefined && { tests: describeTests(report.tests) }),
    diagnostics: shown.map(describeDiagnostic),
  };
}

function describeSummary({ diagnostics, summary }: Report): JsonObject {
  const counts = countSeverities(diagnostics);
  return {
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    files: summary.files,
    flags: summary.flags,
    segments: summary.segments,
    environments: summary.environments,
    ...(summary.durationMs !== undefined && { durationMs: summary.durationMs }),
  };
}

function describeTests({ runs, flags, rules, variants }: TestsReport): JsonObject {
  const { passed, failed, excused } = countRuns(runs);
  return {
    passed,
    failed,
    disabled: excused,
    coverage: { flags: { ...flags }, rules: { ...rules }, variants: { ...variants } },
    runs: runs.map(({ environment, ...run }) => ({ ...run, env: environment })),
  };
}

function describeDiagnostic(diagnostic: Diagnostic): JsonObject {
  const { id, severity, message, pointer, label, notes, help, suggestion, related } = diagnostic;
  const fix = possibleFix(diagnostic);
  return {
    ruleId: id,
    severity,
    message,
    ...describePlace(diagnostic.span),
    ...(pointer !== undefined && { pointer }),
    flag: diagnostic.flag ?? null,
    env: diagnostic.environment ?? null,
    ...(label !== undefined && { label }),
    ...(help !== undefined && { help }),
    ...(notes !== undefined && { notes }),
    ...(suggestion !== undefined && { suggestion: { text: suggestion, applicability: 'maybe' } }),
    ...(related !== undefined && { related: related.map(describeRelated) }),
    ...(fix !== undefined && { fix: describeFix(fix) }),
    docs: explainCommand(id),
  };
}

function describeRelated({ span, message }: RelatedPlace): JsonObject {
  return { ...describePlace(span), message };
}

function describePlace({ file, start, end }: Span): JsonObject {
  return { file: file.path, range: { start: { ...positionAt(file, start) }, end: { ...positionAt(file, end) } } };
}

function describeFix({ label, safe, edits }: Fix): JsonObject {
  return { label, safe, edits: edits.map(({ span, text }) => ({ ...describePlace(span), text })) };
}
