import type { DiagnosticSink } from '../diagnostics/sink.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { type ComposedYaml, composeYaml, DEEPEST_NESTING, type ExhaustingYaml, MOST_TOKENS } from './compose-yaml.js';
import { convertYaml } from './convert-yaml.js';
import { syntaxDiagnostics } from './diagnostics.js';
import type { SyntaxNode } from './nodes.js';
import { reportYamlErrors } from './report-yaml-errors.js';

/**
 * The tree of a YAML 1.2 file (core schema, one document). Reports every mistake; `undefined` where the text is so
 * broken that a tree would be a guess. Never throws for any text, and takes time linear in its length.
 */
export function parseYaml(file: SourceFile, sink: DiagnosticSink): SyntaxNode | undefined {
  if (reportForbiddenCharacters(file, sink)) return undefined;
  const composed = composeYaml(file.text);
  if ('exhausts' in composed) {
    reportExhausting(file, composed, sink);
    return undefined;
  }
  const isBroken = reportYamlErrors(file, composed, sink);
  reportStream(file, composed, sink);
  if (isBroken) return undefined;
  if (composed.contents === null) {
    const help = 'write its fields, or delete it';
    sink.report(syntaxDiagnostics['yaml/parse'](spanAt(file, 0), { sentence: 'this file is empty' }, { help }));
    return undefined;
  }
  return convertYaml(file, composed.contents, sink);
}

/** Characters that no YAML text may hold: controls, lone surrogates, non-characters. */
const FORBIDDEN = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

function reportForbiddenCharacters(file: SourceFile, sink: DiagnosticSink): boolean {
  const match = FORBIDDEN.exec(file.text);
  if (match === null) return false;
  const span = { file, start: match.index, end: match.index + 1 };
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const sentence = `the character U+${code} may not stand in a YAML file`;
  const help = 'remove it, or write it as an escape in double quotes';
  sink.report(syntaxDiagnostics['yaml/parse'](span, { sentence }, { help }));
  return true;
}

function reportExhausting(file: SourceFile, { exhausts, offset }: ExhaustingYaml, sink: DiagnosticSink): void {
  const sentence =
    exhausts === 'nesting'
      ? `this is nested deeper than ${DEEPEST_NESTING} levels`
      : `this file holds more than ${MOST_TOKENS} keys, values and signs`;
  const help = exhausts === 'nesting' ? 'flatten it' : 'move long lists into a list file of a segment';
  sink.report(syntaxDiagnostics['yaml/parse'](spanAt(file, offset), { sentence }, { help }));
}

function reportStream(file: SourceFile, { directives, secondDocument }: ComposedYaml, sink: DiagnosticSink): void {
  for (const { offset, source } of directives) {
    const span = { file, start: offset, end: offset + source.length };
    const help = 'delete it: every file is read as YAML 1.2';
    const fix = { label: 'delete the directive', edits: [{ span, text: '' }], safe: false };
    sink.report(syntaxDiagnostics['yaml/directive'](span, { directive: source }, { help, fix }));
  }
  if (secondDocument === undefined) return;
  const help = 'put every document into a file of its own';
  sink.report(syntaxDiagnostics['yaml/multi-document'](spanAt(file, secondDocument, 3), {}, { help }));
}

function spanAt(file: SourceFile, offset: number, length = 1): Span {
  const start = Math.min(offset, file.text.length);
  return { file, start, end: Math.min(start + length, file.text.length) };
}
