import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Span, Spanned } from '../source/span.js';
import { modelDiagnostics } from './diagnostics.js';
import { didYouMean } from './namespace.js';
import type { ProjectConfig } from './project-config.js';
import type { FlagType } from './variant.js';

/** Keys beginning so steer SDKs rather than application code. */
const RESERVED_PREFIX = '@@';

/** A reserved key must be declared, and its flag be of the declared type. */
export function checkReservedKey(
  { value: name, span }: Spanned<string>,
  type: { readonly value: FlagType; readonly span: Span },
  { config: { reservedKeys }, sink }: { readonly config: ProjectConfig; readonly sink: DiagnosticSink },
): void {
  if (!name.startsWith(RESERVED_PREFIX)) return;
  const declared = reservedKeys.get(name);
  if (declared === undefined) {
    const extras = didYouMean(name, reservedKeys.keys(), 'declare it under `reservedKeys` in the configuration');
    sink.report(modelDiagnostics['key/reserved-prefix'](span, { name }, extras));
  } else if (declared !== type.value) {
    const args = { name, type: type.value, declared };
    sink.report(modelDiagnostics['type/reserved-key-mismatch'](type.span, args, { suggestion: declared }));
  }
}
