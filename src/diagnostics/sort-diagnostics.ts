import { compareCodeUnits } from '../util/compare-code-units.js';
import type { Diagnostic } from './diagnostic.js';

function compare(left: Diagnostic, right: Diagnostic): number {
  return (
    compareCodeUnits(left.span.file.path, right.span.file.path) ||
    left.span.start - right.span.start ||
    left.span.end - right.span.end ||
    compareCodeUnits(left.id, right.id) ||
    compareCodeUnits(left.message, right.message)
  );
}

const isSame = (left: Diagnostic, right: Diagnostic) => compare(left, right) === 0;

/** By file, place and id, each finding once: the one order every output uses. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(compare);
  return sorted.filter((diagnostic, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || !isSame(previous, diagnostic);
  });
}
