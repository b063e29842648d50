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

/** Makes one finding of a kind; carries what the docs say of the kind. */
export interface DiagnosticFactory<Arguments> {
  (span: Span, args: Arguments, extras?: DiagnosticExtras): Diagnostic;
  readonly severity: Severity;
  readonly summary: string;
}

export type DiagnosticFactories<Table> = {
  readonly [Id in keyof Table]: Table[Id] extends DiagnosticDefinition<infer Arguments>
    ? DiagnosticFactory<Arguments>
    : never;
};

/** Turns a table of definitions into one function an id, so that an unknown id or a missing argument does not compile. */
export function defineDiagnostics<Table extends Record<string, DiagnosticDefinition<never>>>(
  table: Table,
): DiagnosticFactories<Table> {
  const factories: Record<string, DiagnosticFactory<never>> = {};
  for (const [id, definition] of Object.entries(table)) factories[id] = createFactory(id, definition);
  return factories as DiagnosticFactories<Table>;
}

function createFactory<Arguments>(
  id: string,
  { severity, summary, message }: DiagnosticDefinition<Arguments>,
): DiagnosticFactory<Arguments> {
  const make = (span: Span, args: Arguments, extras: DiagnosticExtras = {}): Diagnostic => ({
    id,
    severity,
    message: message(args),
    span,
    ...extras,
  });
  return Object.assign(make, { severity, summary });
}
