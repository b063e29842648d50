import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { Diagnostic, Fix } from './diagnostic.js';

/** Shorter texts would black out half of a file that happens to hold them. */
const SHORTEST_SECRET = 6;

/**
 * The diagnostics as they may be shown: what any of `known` marks as secret is left out of every text, and of the
 * sources that code frames quote. Places stay what they were, as blacked out sources are as long as before. For
 * reports only: edits must be made in the files as they are.
 */
export function redactSecrets(shown: readonly Diagnostic[], known: readonly Diagnostic[]): readonly Diagnostic[] {
  const secrets = new Set(known.filter(({ isSecret }) => isSecret === true).flatMap(({ span }) => secretTexts(span)));
  if (secrets.size === 0) return shown;
  const redaction = createRedaction([...secrets].sort((left, right) => right.length - left.length));
  return shown.map((diagnostic) => redactDiagnostic(diagnostic, redaction));
}

interface Redaction {
  readonly text: (text: string) => string;
  readonly span: (span: Span) => Span;
}

/** The lines of a secret of several lines are secret each. */
const secretTexts = ({ file, start, end }: Span): readonly string[] =>
  file.text
    .slice(start, end)
    .split(/\s+/)
    .filter((text) => text.length >= SHORTEST_SECRET);

function createRedaction(secrets: readonly string[]): Redaction {
  const files = new Map<SourceFile, SourceFile>();
  const text = (original: string) =>
    secrets.reduce((rest, secret) => rest.replaceAll(secret, () => '*'.repeat(secret.length)), original);
  const redactFile = (file: SourceFile): SourceFile => {
    const redacted = files.get(file) ?? { ...file, text: text(file.text) };
    files.set(file, redacted);
    return redacted;
  };
  return { text, span: (span) => ({ ...span, file: redactFile(span.file) }) };
}

function redactDiagnostic(diagnostic: Diagnostic, redaction: Redaction): Diagnostic {
  const { message, span, label, related, notes, help, suggestion, fix } = diagnostic;
  return {
    ...diagnostic,
    message: redaction.text(message),
    span: redaction.span(span),
    ...(label !== undefined && { label: redaction.text(label) }),
    ...(related !== undefined && {
      related: related.map((place) => ({ span: redaction.span(place.span), message: redaction.text(place.message) })),
    }),
    ...(notes !== undefined && { notes: notes.map(redaction.text) }),
    ...(help !== undefined && { help: redaction.text(help) }),
    ...(suggestion !== undefined && { suggestion: redaction.text(suggestion) }),
    ...(fix !== undefined && { fix: redactFix(fix, redaction) }),
  };
}

function redactFix({ label, edits, ...rest }: Fix, redaction: Redaction): Fix {
  const redacted = edits.map(({ span, text }) => ({ span: redaction.span(span), text: redaction.text(text) }));
  return { ...rest, label: redaction.text(label), edits: redacted };
}
