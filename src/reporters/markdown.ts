import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { positionAt } from '../source/line-index.js';
import { countNoun } from '../util/count-noun.js';
import { describeFatalInLines, describeInLines } from './describe-in-lines.js';
import { createRoom, LONGEST_BODY, renderFoldedTable } from './markdown-fold.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { gravestFirst, mostSevere } from './most-severe.js';
import { defineReporter, type Report } from './reporter.js';
import { renderSummaryLine } from './summary-line.js';

const TABLE_HEAD = '| | Where | Finding | Rule |\n|---|---|---|---|\n';
/** Room for everything that is no row: marker, heading, heads of tables, details, the sentence about what is cut. */
const FRAME = 1_500;

export const markdown = defineReporter({
  name: 'markdown',
  summary: 'Tables for comments and step summaries, cut to what a comment may hold.',
  render: (report, { maxDiagnostics }) => {
    const rows = gravestFirst(mostSevere(report.diagnostics, maxDiagnostics)).map(renderRow);
    const fitting = createRoom(LONGEST_BODY - FRAME)(rows);
    const blocks = [
      ...(report.fatal === undefined ? [] : [renderFatal(report.fatal)]),
      ...renderFoldedTable(TABLE_HEAD, fitting),
      ...renderCut(report.diagnostics.length - fitting.length, report.command),
    ];
    return [...renderHead(report), ...blocks].map((block) => `${block}\n`).join('\n');
  },
});

/** The marker, by which a bot finds the comment that it wrote before, and the heading. */
function renderHead(report: Report): readonly string[] {
  const { command, fatal } = report;
  const outcome = fatal === undefined ? renderSummaryLine(report) : 'the run failed';
  return [`<!-- flags-${command} -->\n### Flags: ${outcome}`];
}

const renderFatal = (fatal: NonNullable<Report['fatal']>): string =>
  `**error** ${describeFatalInLines(fatal).map(markdownText).join('<br>')}`;

function renderRow(diagnostic: Diagnostic): string {
  const { id, severity, span } = diagnostic;
  const { line, column } = positionAt(span.file, span.start);
  const level = severity === 'error' ? '**error**' : severity;
  const place = markdownCode(`${span.file.path}:${line}:${column}`);
  return `| ${level} | ${place} | ${describeInLines(diagnostic).map(markdownText).join('<br>')} | ${markdownCode(id)} |\n`;
}

function renderCut(count: number, command: string): readonly string[] {
  if (count === 0) return [];
  return [`${countNoun(count, 'finding')} left out here; \`flags ${command}\` shows ${count === 1 ? 'it' : 'them'}.`];
}
