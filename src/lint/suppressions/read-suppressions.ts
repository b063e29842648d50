import type { DiagnosticSink } from '../../diagnostics/sink.js';
import type { SourceFile } from '../../source/source-file.js';
import { type Comment, readComments } from '../../syntax/comments.js';
import { suppressionDiagnostics } from './diagnostics.js';
import { DIRECTIVE, parseSuppression } from './parse-suppression.js';
import type { MalformedSuppression, WrittenSuppression } from './suppression.js';

/** The suppressions of a file, in order; what tries to be one and is none is reported. */
export function readSuppressions(file: SourceFile, sink: DiagnosticSink): readonly WrittenSuppression[] {
  if (!file.text.includes(DIRECTIVE)) return [];
  const comments = readComments(file);
  const below = linesBelow(comments);
  const contentLine = firstContentLine(file);
  return comments.flatMap((comment, index) => {
    const parsed = parseSuppression(comment);
    if (parsed === undefined) return [];
    if ('problem' in parsed) return reportMalformed(parsed, sink);
    if (parsed.scope === 'next-line') return [{ ...parsed, line: below[index] ?? 0 }];
    if (comment.line < contentLine) return [parsed];
    const problem = '`flags-disable-file` stands below the first line of the file';
    const help = 'move it to the top, or disable the next line only';
    return reportMalformed({ span: comment.span, problem, help }, sink);
  });
}

function reportMalformed({ span, problem, help }: MalformedSuppression, sink: DiagnosticSink): readonly [] {
  sink.report(suppressionDiagnostics['suppression/malformed'](span, { problem }, { help }));
  return [];
}

/** For each comment the line below; comments in between are passed over, as several may speak of one line. */
function linesBelow(comments: readonly Comment[]): readonly number[] {
  const lines: number[] = [];
  for (const [index, { line }] of [...comments.entries()].reverse()) {
    const next = comments[index + 1];
    const isFollowed = next?.ownLine === true && next.line === line + 1;
    lines[index] = isFollowed ? (lines[index + 1] ?? 0) : line + 1;
  }
  return lines;
}

/** Where more begins than comments, blank lines and document marks. */
function firstContentLine({ text }: SourceFile): number {
  const position = text.split(/\r\n|\r|\n/).findIndex((line) => !/^\s*(#|%|---\s*(#|$)|$)/.test(line));
  return position === -1 ? Number.POSITIVE_INFINITY : position + 1;
}
