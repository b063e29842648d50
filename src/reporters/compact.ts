import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { positionAt } from '../source/line-index.js';
import { mostSevere } from './most-severe.js';
import { defineReporter } from './reporter.js';
import { visibleLine } from './visible-text.js';

export const compact = defineReporter({
  name: 'compact',
  summary: 'One line a diagnostic, for editors and grep: path:line:col: severity rule message.',
  render: ({ diagnostics, fatal }, { maxDiagnostics }) => {
    const lines = mostSevere(diagnostics, maxDiagnostics).map(renderLine);
    if (fatal !== undefined) lines.push(`flags: error ${visibleLine(fatal.message)}`);
    return lines.map((line) => `${line}\n`).join('');
  },
});

function renderLine({ id, severity, message, span }: Diagnostic): string {
  const { line, column } = positionAt(span.file, span.start);
  return `${visibleLine(span.file.path)}:${line}:${column}: ${severity} ${id} ${visibleLine(message)}`;
}
