import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Spanned } from '../source/span.js';
import { modelDiagnostics } from './diagnostics.js';
import { didYouMean } from './namespace.js';

/** Reports an environment that the configuration does not declare. */
export function checkEnvironment(
  { value: name, span }: Spanned<string>,
  known: readonly string[],
  sink: DiagnosticSink,
): void {
  if (!known.includes(name))
    sink.report(modelDiagnostics['environment/unknown'](span, { name }, didYouMean(name, known)));
}
