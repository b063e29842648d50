import type { Bundle } from '../bundle/bundle.js';
import { printBundle } from '../bundle/print-bundle.js';
import { findBundleProblem } from '../bundle/read-bundle.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { Program } from '../optimize/program.js';
import { targetDiagnostics } from './diagnostics.js';
import { buildBundle } from './halyard-bundle.js';
import { defineTarget } from './target.js';

export const halyard = defineTarget({
  name: 'halyard',
  summary: 'The bundle that the evaluators of Halyard read (docs/bundle-format.md).',
  emit: (program, sink) => {
    const bundle = buildReadableBundle(program, sink);
    return bundle === undefined
      ? []
      : [{ name: '', extension: 'json', text: printBundle(bundle), flags: program.flags.length }];
  },
});

/** Readers bound the work a bundle can make them do; whoever goes beyond learns it here and not in production. */
export function buildReadableBundle(program: Program, sink: DiagnosticSink): Bundle | undefined {
  const bundle = buildBundle(program);
  const reason = findBundleProblem(bundle);
  if (reason === undefined) return bundle;
  const { environment, origin } = program;
  sink.report(targetDiagnostics['limit/bundle-refused'](origin, { reason }, { environment }));
  return undefined;
}
