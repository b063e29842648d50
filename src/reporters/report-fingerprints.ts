import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { fingerprintDiagnostics } from '../diagnostics/fingerprint.js';
import { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
import type { Report } from './reporter.js';

/** The fingerprints of a whole report: a finding keeps its own when a comment disables the one before it. */
export function fingerprintReport({ diagnostics, suppressed = [] }: Report): (diagnostic: Diagnostic) => string {
  const fingerprints = fingerprintDiagnostics(sortDiagnostics([...diagnostics, ...suppressed]));
  return (diagnostic) => fingerprints.get(diagnostic) ?? '';
}
