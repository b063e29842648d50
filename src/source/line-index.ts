import type { SourceFile } from './source-file.js';

/** 1-based; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOfFile = new WeakMap<SourceFile, readonly number[]>();

/** Offsets at which the lines of a file begin. `\n`, `\r\n` and a lone `\r` all end a line. */
export function lineStarts(file: SourceFile): readonly number[] {
  const known = lineStartsOfFile.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (const match of file.text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  lineStartsOfFile.set(file, starts);
  return starts;
}

/** The line and column of an offset; offsets past the end give the end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.min(offset, file.text.length) - (starts[low] ?? 0) + 1 };
}

/** The text of a 1-based line without its line break; empty beyond the last line. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1];
  if (start === undefined) return '';
  return file.text.slice(start, starts[line] ?? file.text.length).replace(/[\r\n]+$/, '');
}
