import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';

const BY_SEVERITY: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest first; among equals, in their order. */
export const gravestFirst = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  BY_SEVERITY.flatMap((severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity));

/** At most `count` diagnostics, in their order: where some are left out, an error is never hidden by a warning. */
export function mostSevere(
  diagnostics: readonly Diagnostic[],
  count = Number.POSITIVE_INFINITY,
): readonly Diagnostic[] {
  if (diagnostics.length <= count) return diagnostics;
  const kept = new Set(gravestFirst(diagnostics).slice(0, count));
  return diagnostics.filter((diagnostic) => kept.has(diagnostic));
}
