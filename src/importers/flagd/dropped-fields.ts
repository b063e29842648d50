import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { Span } from '../../source/span.js';
import { importDiagnostics } from '../diagnostics.js';

/** Says that something beside the flags stays behind. */
export function reportDropped(field: string, span: Span, sink: DiagnosticSink, flag?: string): void {
  const help = 'applications no longer receive it with a flag; keep it in their own configuration if they use it';
  sink.report(
    importDiagnostics['import/dropped-field'](span, { field }, flag === undefined ? { help } : { help, flag }),
  );
}
