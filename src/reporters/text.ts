import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { explainCommand } from './explain-command.js';
import { mostSevere } from './most-severe.js';
import { createPalette, type Palette } from './palette.js';
import { defineReporter, type Report } from './reporter.js';
import { renderSummaryLine } from './summary-line.js';
import { renderTestsSummary } from './tests-summary.js';
import { renderDiagnostic } from './text-diagnostic.js';
import { visibleLine } from './visible-text.js';

/** A screenful or two: whoever has more findings starts with these. */
const DEFAULT_MAX_DIAGNOSTICS = 50;

export const text = defineReporter({
  name: 'text',
  summary: 'Code frames for people.',
  render: (report, { color, maxDiagnostics = DEFAULT_MAX_DIAGNOSTICS }) => {
    const palette = createPalette(color);
    const shown = mostSevere(report.diagnostics, maxDiagnostics);
    const blocks = shown.map((diagnostic) => renderDiagnostic(diagnostic, palette));
    return `${[...blocks, renderClosing(report, shown, palette)].join('\n\n')}\n`;
  },
});

function renderClosing(report: Report, shown: readonly Diagnostic[], palette: Palette): string {
  if (report.fatal !== undefined) return renderFatal(report.fatal, palette);
  const hidden = report.diagnostics.length - shown.length;
  const first = shown[0];
  return [
    ...(hidden > 0 ? [palette.aside(`${hidden} more not shown; raise --max-diagnostics to see them`)] : []),
    palette.message(renderSummaryLine(report)),
    ...(report.tests === undefined ? [] : renderTestsSummary(report.tests)),
    ...(first === undefined ? [] : [palette.aside(`explain a rule: ${explainCommand(first.id)}`)]),
  ].join('\n');
}

function renderFatal({ message, help }: NonNullable<Report['fatal']>, palette: Palette): string {
  const lines = [`${palette.severity.error('error')}${palette.message(`: ${visibleLine(message)}`)}`];
  if (help !== undefined) lines.push(`${palette.gutter('  =')} ${palette.keyword('help:')} ${visibleLine(help)}`);
  return lines.join('\n');
}
