import type { DiagnosticSink } from '../diagnostics/sink.js';

/** A sink that adds the flag or the environment concerned to every finding. */
export const sinkWith = (
  about: { readonly flag: string } | { readonly environment: string },
  sink: DiagnosticSink,
): DiagnosticSink => ({ report: (diagnostic) => sink.report({ ...diagnostic, ...about }) });

/** The findings about one flag: a flag with any is damaged. */
export interface FlagSink extends DiagnosticSink {
  hasFindings(): boolean;
}

export function createFlagSink(flag: string, sink: DiagnosticSink): FlagSink {
  let count = 0;
  return {
    report: (diagnostic) => {
      count++;
      sink.report({ ...diagnostic, flag });
    },
    hasFindings: () => count > 0,
  };
}
