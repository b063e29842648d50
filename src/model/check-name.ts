import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span } from '../source/span.js';
import { nameProblem } from './check-key.js';
import { modelDiagnostics } from './diagnostics.js';

/** Reports a name that nothing of that kind may have. True if the name can be used. */
export function checkName(what: string, name: string, span: Span, sink: DiagnosticSink): boolean {
  const problem = nameProblem(name);
  if (problem === undefined) return true;
  if (problem.kind === 'prototype')
    sink.report(modelDiagnostics['key/prototype-name'](span, { what, name }, { help: 'choose another name' }));
  else sink.report(modelDiagnostics['key/format'](span, { what, name, reason: problem.reason }));
  return false;
}
