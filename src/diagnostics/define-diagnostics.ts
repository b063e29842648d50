import type { Span } from '../source/span.js';
import type { Diagnostic, Severity } from './diagnostic.js';

/** A kind of finding of syntax or model, declared once with typed arguments. Lint rules declare theirs in the rule. */
export interface DiagnosticDefinition<Arguments> {
  readonly severity: Severity;
  /** One sentence for the table of diagnostics in the docs. */
  readonly summary: string;
  readonly message: (args: Arguments) => string;
}

/** What a report may add to the message. */
export type DiagnosticExtras = Partial<Omit<Diagnostic, 'id' | 'severity' | 'message' | 'span'>>;

type Factory<Arguments> = (span: Span, args: Arguments, extras?: DiagnosticExtras) => Diagnostic;

export type DiagnosticFactories<Table> = {
  readonly [Id in keyof Table]: Table[Id] extends DiagnosticDefinition<infer Arguments> ? Factory<Arguments> : never;
};

/** Turns a table of definitions into one function an id, so that an unknown id or a missing argument does not compile. */
// biome-ignore lint/suspicious/noExplicitAny: each row has arguments of its own; inference needs the open type
export function defineDiagnostics<Table extends Record<string, DiagnosticDefinition<any>>>(
  table: Table,
): DiagnosticFactories<Table> {
  const factories: Record<string, Factory<unknown>> = {};
  for (const [id, { severity, message }] of Object.entries(table))
    factories[id] = (span, args, extras = {}) => ({ id, severity, message: message(args), span, ...extras });
  return factories as DiagnosticFactories<Table>;
}
