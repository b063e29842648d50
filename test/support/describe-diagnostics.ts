import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { sortDiagnostics } from '../../src/diagnostics/sort-diagnostics.js';
import { positionAt } from '../../src/source/line-index.js';

/** Id, place and underlined text of findings in the order of every output: all but the words. */
export function describeDiagnostics(diagnostics: readonly Diagnostic[]): readonly string[] {
  return sortDiagnostics(diagnostics).map(({ id, span: { file, start, end } }) => {
    const { line, column } = positionAt(file, start);
    const underlined = JSON.stringify(file.text.slice(start, end)).slice(1, -1).replaceAll('\\"', '"');
    return `${id} ${line}:${column} ${underlined}`.trimEnd();
  });
}
