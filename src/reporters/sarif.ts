import type { Diagnostic, Fix, RelatedPlace } from '../diagnostics/diagnostic.js';
import { FINGERPRINT_VERSION } from '../diagnostics/fingerprint.js';
import { possibleFix } from '../diagnostics/possible-fix.js';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
import type { JsonObject } from '../util/json.js';
import { describeFatalInLines, describeInLines } from './describe-in-lines.js';
import { mostSevere } from './most-severe.js';
import { printJson } from './print-json.js';
import { fingerprintReport } from './report-fingerprints.js';
import { defineReporter, type Report } from './reporter.js';
import { describeEdit, describePlace, ROOT } from './sarif-place.js';
import { describeRule, idsOf, SARIF_LEVELS } from './sarif-rules.js';
import { visibleLine } from './visible-text.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** GitHub refuses a file with more. */
const MOST_RESULTS = 25_000;

export const sarif = defineReporter({
  name: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning: alerts stay the same when lines move.',
  render: (report) => printJson({ $schema: SCHEMA, version: '2.1.0', runs: [describeRun(report)] }),
});

function describeRun(report: Report): JsonObject {
  const { diagnostics, suppressed = [], version } = report;
  const shown = mostSevere(sortDiagnostics([...diagnostics, ...suppressed]), MOST_RESULTS);
  const ids = idsOf(shown);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const fingerprintOf = fingerprintReport(report);
  return {
    tool: {
      driver: {
        name: 'flags',
        semanticVersion: version,
        rules: ids.map((id) => describeRule(id, report.describeRule)),
      },
    },
    invocations: [describeInvocation(report)],
    originalUriBaseIds: { [ROOT]: { description: { text: 'the root of the repository' } } },
    columnKind: 'utf16CodeUnits',
    results: shown.map((diagnostic) => ({
      ruleId: diagnostic.id,
      ruleIndex: indexOf.get(diagnostic.id) ?? -1,
      ...describeResult(diagnostic, fingerprintOf(diagnostic)),
    })),
  };
}

function describeResult(diagnostic: Diagnostic, fingerprint: string): JsonObject {
  const { severity, span, related, suppressed } = diagnostic;
  const fix = possibleFix(diagnostic);
  return {
    level: SARIF_LEVELS[severity],
    message: describeText(describeInLines(diagnostic)),
    locations: [{ physicalLocation: describePlace(span), ...describeFlag(diagnostic) }],
    ...(related !== undefined && { relatedLocations: related.map(describeRelated) }),
    // GitHub knows an alert again by the first name only, and by the line's text if that is missing.
    partialFingerprints: { primaryLocationLineHash: fingerprint, [FINGERPRINT_VERSION]: fingerprint },
    ...(fix !== undefined && { fixes: [describeFix(fix)] }),
    // Empty says "not suppressed"; the standard reads an absence as "nobody knows".
    suppressions: suppressed === undefined ? [] : [{ kind: 'inSource', justification: visibleLine(suppressed.reason) }],
  };
}

const describeFlag = ({ flag }: Diagnostic): JsonObject =>
  flag === undefined ? {} : { logicalLocations: [{ name: flag, kind: 'object' }] };

const describeRelated = ({ span, message }: RelatedPlace, index: number): JsonObject => ({
  id: index + 1,
  physicalLocation: describePlace(span),
  message: describeText([visibleLine(message)]),
});

const describeFix = ({ label, edits }: Fix): JsonObject => ({
  description: describeText([visibleLine(label)]),
  artifactChanges: edits.map(describeEdit),
});

function describeInvocation({ fatal }: Report): JsonObject {
  if (fatal === undefined) return { executionSuccessful: true };
  const message = describeText(describeFatalInLines(fatal));
  return { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message }] };
}

/** A message of SARIF. Names of users could form an embedded link, which is `[text](target)`: that one is broken. */
const describeText = (lines: readonly string[]): JsonObject => ({ text: lines.join('\n').replaceAll('](', '] (') });
