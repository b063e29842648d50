import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { SourceFile } from '../../source/source-file.js';
import { type Comment, readComments } from '../../syntax/comments.js';
import { suppressionDiagnostics } from './diagnostics.js';
import { DIRECTIVE, parseSuppression } from './parse-suppression.js';
import type { MalformedSuppression, PlacedSuppression } from './suppression.js';

/** The suppressions of a file, in order; what tries to be one and is none is reported. */
export function readSuppressions(file: SourceFile, sink: DiagnosticSink): readonly PlacedSuppression[] {
  if (!file.text.includes(DIRECTIVE)) return [];
  const comments = readComments(file);
  return comments.flatMap((comment, index) => {
    const parsed = parseSuppression(comment);
    if (parsed === undefined) return [];
    if ('problem' in parsed) return reportMalformed(parsed, sink);
    if (parsed.scope === 'next-line') return [{ ...parsed, line: lineBelow(comments, index) }];
    if (isAtTop(comment)) return [parsed];
    const problem = '`flags-disable-file` stands below the first line of the file';
    const help = 'move it to the top, or disable the next line only';
    return reportMalformed({ span: comment.span, problem, help }, sink);
  });
}

function reportMalformed({ span, problem, help }: MalformedSuppression, sink: DiagnosticSink): readonly [] {
  sink.report(suppressionDiagnostics['suppression/malformed'](span, { problem }, { help }));
  return [];
}

/** Comments in between are passed over: several of them may speak of one line. */
function lineBelow(comments: readonly Comment[], index: number): number {
  const line = (comments[index]?.line ?? 0) + 1;
  const next = comments[index + 1];
  return next?.ownLine === true && next.line === line ? lineBelow(comments, index + 1) : line;
}

/** Whether only comments, blank lines and document marks stand before it. */
function isAtTop({ span: { file, start }, ownLine }: Comment): boolean {
  const above = file.text.slice(0, start).split(/[\r\n]+/);
  return ownLine && above.every((line) => /^\s*(#|%|---\s*(#|$)|$)/.test(line));
}
