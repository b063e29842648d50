import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';

/** Where a finding about a file as a whole points: its first line that is neither blank nor a comment. */
export function firstLine(file: SourceFile): Span {
  const match = /^[^\S\r\n]*[^\s#][^\r\n]*/m.exec(file.text);
  const start = match?.index ?? 0;
  return { file, start, end: start + (match?.[0].length ?? 0) };
}
