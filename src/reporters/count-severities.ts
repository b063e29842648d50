import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
