import type { TextEdit } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import { printScalar } from './print-scalar.js';

const LINE_BREAK = /[\r\n]/;

/**
 * Writes another value in the place of a scalar; `span` is that of its node or key. A text keeps the quotes that stand
 * there. `undefined` for a scalar of several lines, whose comments and indentation belong to it.
 */
export function replaceScalar(span: Span, value: string | number | boolean): TextEdit | undefined {
  const written = textAt(span);
  if (LINE_BREAK.test(written)) return undefined;
  return { span, text: typeof value === 'string' ? printLike(written, value) : printScalar(value) };
}

/** Puts a plain scalar in double quotes, so that it is the text it looks like. `undefined` if it is more than one line. */
export function quoteScalar(span: Span): TextEdit | undefined {
  const written = textAt(span);
  return LINE_BREAK.test(written) || isQuoted(written) ? undefined : { span, text: JSON.stringify(written) };
}

/** Single quotes know no escape but their own. */
function printLike(written: string, value: string): string {
  if (written.startsWith("'") && !/\p{Cc}|\p{Zl}|\p{Zp}|\ufeff/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const printed = printScalar(value);
  return written.startsWith('"') && !isQuoted(printed) ? JSON.stringify(value) : printed;
}

const isQuoted = (text: string) => text.startsWith('"') || text.startsWith("'");

const textAt = ({ file, start, end }: Span): string => file.text.slice(start, end);
