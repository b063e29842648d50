import type { Diagnostic } from './diagnostic.js';

/** Where phases report what users did wrong. Phases never throw for it. */
export interface DiagnosticSink {
  report(diagnostic: Diagnostic): void;
}

/** A sink that keeps what is reported, in order of arrival. */
export interface DiagnosticList extends DiagnosticSink {
  readonly diagnostics: readonly Diagnostic[];
}

export function createDiagnosticList(): DiagnosticList {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: (diagnostic) => diagnostics.push(diagnostic) };
}
