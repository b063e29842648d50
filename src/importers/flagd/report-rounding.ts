import type { Span } from '../../source/span.js';
import { importDiagnostics } from '../diagnostics.js';
import type { Scope } from './scope.js';

/** Says that weights were brought onto the grid, where that moved a boundary. */
export function reportRounding(span: Span, scope: Scope): void {
  const notes = ['each boundary between two variants moved by at most 0.0005 percent of the keys'];
  scope.report(importDiagnostics['import/rounded-weights'], span, {}, { notes });
}
