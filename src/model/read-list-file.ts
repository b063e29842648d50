import type { SourceFile } from '../source/source-file.js';
import type { Spanned } from '../source/span.js';

/** One row: a quoted or plain first field. What follows the first comma is not read. */
const FIRST_FIELD = /^[ \t]*(?:"((?:[^"]|"")*)"[ \t]*(?:,.*)?|([^,]*)(?:,.*)?)$/d;

/**
 * The values of a CSV or text file: the first column, one a line, each value once. Blank lines, lines that begin
 * with `#` and a first line that is the attribute's name are skipped.
 */
export function readListFile(file: SourceFile, attribute: string): readonly Spanned<string>[] {
  const values = new Map<string, Spanned<string>>();
  let isFirst = true;
  for (const line of file.text.matchAll(/[^\r\n]+/g)) {
    const field = firstField(file, line.index, line[0].replace(/^\uFEFF/, ' '));
    if (field === undefined) continue;
    const isHeader = isFirst && field.value === attribute;
    isFirst = false;
    if (!isHeader && !values.has(field.value)) values.set(field.value, field);
  }
  return [...values.values()];
}

function firstField(file: SourceFile, offset: number, line: string): Spanned<string> | undefined {
  if (line.trimStart().startsWith('#')) return undefined;
  const match = FIRST_FIELD.exec(line);
  if (match === null) return { value: line.trim(), span: { file, start: offset, end: offset + line.length } };
  const group = match[1] === undefined ? 2 : 1;
  const raw = match[group] ?? '';
  const text = group === 1 ? raw.replaceAll('""', '"') : raw.trim();
  if (text === '') return undefined;
  const start = offset + (match.indices?.[group]?.[0] ?? 0);
  return { value: text, span: { file, start, end: start + (group === 1 ? raw.length : raw.trimEnd().length) } };
}
