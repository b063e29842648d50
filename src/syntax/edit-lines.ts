import { lineStarts, lineText, positionAt } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import { readComments } from './comments.js';
import type { ConcreteItem } from './concrete-item.js';
import type { Stretch } from './concrete-stretch.js';

/** Whether only white space stands before an offset on its line. */
export function beginsLine(file: SourceFile, offset: number): boolean {
  const { column } = positionAt(file, offset);
  return file.text.slice(offset - column + 1, offset).trim() === '';
}

/** The offset that a 1-based line begins at; the end of the file for lines behind it. */
export const startOfLine = (file: SourceFile, line: number): number => lineStarts(file)[line - 1] ?? file.text.length;

/** The last line that something of a stretch stands on. A block scalar's own line break is not counted. */
export function lastLineOf(file: SourceFile, { start, end }: Stretch): number {
  const written = file.text.slice(start, end).trimEnd();
  return positionAt(file, start + Math.max(written.length - 1, 0)).line;
}

/**
 * The whole lines of an item that begins a line: with the comment lines right above that are indented as it is, and
 * with the blank lines that would otherwise stand twice, or at the beginning.
 */
export function linesOfItem({ file, siblings, position, isRoot }: ConcreteItem): Stretch {
  const item = siblings[position] ?? { start: 0, end: 0 };
  const previous = siblings[position - 1];
  const own = positionAt(file, item.start);
  let first = own.line;
  // What stands above the first entry of a file speaks of the file.
  if (previous !== undefined || !isRoot) first = firstCommentAbove(file, own);
  let next = lastLineOf(file, item) + 1;
  const isBlank = (line: number) =>
    line >= 1 && startOfLine(file, line) < file.text.length && lineText(file, line).trim() === '';
  if (previous === undefined) while (isBlank(next)) next += 1;
  else if (siblings[position + 1] === undefined || isBlank(next))
    while (isBlank(first - 1) && startOfLine(file, first - 1) >= previous.end) first -= 1;
  return { start: startOfLine(file, first), end: startOfLine(file, next) };
}

function firstCommentAbove(
  file: SourceFile,
  { line, column }: { readonly line: number; readonly column: number },
): number {
  const columns = commentColumns(file);
  let first = line;
  while (columns.get(first - 1) === column) first -= 1;
  return first;
}

const columnsOfFile = new WeakMap<SourceFile, ReadonlyMap<number, number>>();

/** The columns of comments that have a line of their own, by line. */
function commentColumns(file: SourceFile): ReadonlyMap<number, number> {
  const known = columnsOfFile.get(file);
  if (known !== undefined) return known;
  const ownLines = readComments(file).filter(({ ownLine }) => ownLine);
  const columns = new Map(ownLines.map(({ line, column }) => [line, column]));
  columnsOfFile.set(file, columns);
  return columns;
}
