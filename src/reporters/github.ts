import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import { positionAt } from '../source/line-index.js';
import { describeFatalInLines, describeInLines } from './describe-in-lines.js';
import { gravestFirst, mostSevere } from './most-severe.js';
import { defineReporter, type Report } from './reporter.js';
import { renderSummaryLine } from './summary-line.js';
import { visibleLine } from './visible-text.js';
import { renderCommand } from './workflow-command.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export const github = defineReporter({
  name: 'github',
  summary:
    'Workflow commands: annotations in pull requests on GitHub. The gravest first, as only about ten of a level show.',
  render: (report, { maxDiagnostics }) => {
    const shown = gravestFirst(mostSevere(report.diagnostics, maxDiagnostics));
    return [...shown.map(annotate), renderClosing(report)].map((line) => `${line}\n`).join('');
  },
});

function annotate(diagnostic: Diagnostic): string {
  const { id, severity, span } = diagnostic;
  const properties = { file: visibleLine(span.file.path), ...describeLines(diagnostic), title: id };
  return renderCommand(COMMANDS[severity], properties, describeInLines(diagnostic).join('\n'));
}

/** Columns only within one line: the runner drops them elsewhere, with a complaint. */
function describeLines({ span: { file, start, end } }: Diagnostic): Readonly<Record<string, number>> {
  const from = positionAt(file, start);
  const to = positionAt(file, end);
  const lines = { line: from.line, endLine: to.line };
  return from.line === to.line ? { ...lines, col: from.column, endColumn: to.column } : lines;
}

function renderClosing(report: Report): string {
  const title = `flags ${report.command}`;
  if (report.fatal === undefined) return renderCommand('notice', { title }, renderSummaryLine(report));
  return renderCommand('error', { title }, describeFatalInLines(report.fatal).join('\n'));
}
