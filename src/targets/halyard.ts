import { printBundle } from '../bundle/print-bundle.js';
import { isUnreadable, readBundle } from '../bundle/read-bundle.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Program } from '../optimize/program.js';
import { targetDiagnostics } from './diagnostics.js';
import { buildBundle } from './halyard-bundle.js';
import { defineTarget } from './target.js';

export const halyard = defineTarget({
  name: 'halyard',
  summary: 'The bundle that the evaluators of Halyard read (docs/bundle-format.md).',
  emit: (program, sink) => {
    const text = printBundle(buildBundle(program));
    requireReadable(text, program, sink);
    return [{ name: '', extension: 'json', text, flags: program.flags.length }];
  },
});

/** Readers bound the work a bundle can make them do; whoever goes beyond learns it here and not in production. */
function requireReadable(text: string, { environment, origin }: Program, sink: DiagnosticSink): void {
  const bundle = readBundle(text);
  if (!isUnreadable(bundle)) return;
  const { message: reason } = bundle;
  sink.report(targetDiagnostics['limit/bundle-refused'](origin, { reason }, { environment }));
}
