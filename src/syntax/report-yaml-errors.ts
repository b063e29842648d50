import type { ParsedNode, YAMLError } from 'yaml';
import { isCollection, isPair, isScalar } from 'yaml';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { positionAt } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { ComposedYaml } from './compose-yaml.js';
import { syntaxDiagnostics } from './diagnostics.js';
import { explainYamlError } from './explain-yaml-error.js';

const MOST_ERRORS = 100;
const TAG_ERRORS: ReadonlySet<string> = new Set(['TAG_RESOLVE_FAILED', 'BAD_COLLECTION_TYPE']);

const TAB_ERROR = 'TAB_AS_INDENT';

/**
 * Reports what the parser found, the first error of each line: the others are its consequences, as is all that follows a
 * tab, behind which nothing is where it seems to be. Says whether a tree would be a guess.
 */
export function reportYamlErrors(file: SourceFile, composed: ComposedYaml, sink: DiagnosticSink): boolean {
  const reportedLines = new Set<number>();
  let isBroken = false;
  let isShifted = false;
  for (const error of [...composed.errors].sort((left, right) => left.pos[0] - right.pos[0])) {
    const span = spanOf(file, error, composed.contents);
    if (TAG_ERRORS.has(error.code)) {
      const args = { tag: file.text.slice(span.start, span.end) };
      const help = 'delete it: the type of a value follows from how it is written';
      sink.report(syntaxDiagnostics['yaml/unknown-tag'](span, args, { help }));
      continue;
    }
    isBroken = true;
    if (isShifted && error.code !== TAB_ERROR) continue;
    isShifted ||= error.code === TAB_ERROR;
    const { line } = positionAt(file, span.start);
    if (reportedLines.has(line) || reportedLines.size === MOST_ERRORS) continue;
    reportedLines.add(line);
    const { sentence, help } = explainYamlError(error, file.text.slice(span.start, span.end));
    sink.report(syntaxDiagnostics['yaml/parse'](span, { sentence }, help === undefined ? {} : { help }));
  }
  return isBroken;
}

/** Errors beyond the text (something is never closed) point at where the unclosed thing begins. */
function spanOf(file: SourceFile, { pos, message }: YAMLError, contents: ParsedNode | null): Span {
  const length = file.text.length;
  const isClosing = message.startsWith('Missing closing') || / end with a [\]}]$/.test(message);
  if (isClosing && pos[0] >= length) {
    const start = lastOpening(contents, message.startsWith('Missing'));
    if (start !== undefined) return { file, start, end: Math.min(start + 1, length) };
  }
  const start = Math.min(pos[0], length);
  return { file, start, end: Math.min(Math.max(pos[1], start), length) };
}

function lastOpening(contents: ParsedNode | null, isQuote: boolean): number | undefined {
  let opening: number | undefined;
  let node: unknown = contents;
  while (node !== undefined && node !== null) {
    if (isScalar(node) && isQuote) opening = node.range?.[0];
    if (isCollection(node) && node.flow === true && !isQuote) opening = node.range?.[0];
    node = isCollection(node) ? node.items.at(-1) : isPair(node) ? (node.value ?? node.key) : undefined;
  }
  return opening;
}
