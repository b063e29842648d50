import { isDate } from '../../model/parse-date.js';
import type { Span, Spanned } from '../../source/span.js';
import type { Comment } from '../../syntax/comments.js';
import type { MalformedSuppression, SuppressionComment } from './suppression.js';

/** What every comment that speaks to us begins with; a file without it holds none. */
export const DIRECTIVE = 'flags-disable';

const FORM = '`# flags-disable-next-line RULE until DATE -- REASON`';
const MALFORMED = 'this comment disables nothing';

/** The suppression that a comment is, why it is none although it tries to be, or `undefined` for any other comment. */
export function parseSuppression(comment: Comment): SuppressionComment | MalformedSuppression | undefined {
  const { span } = comment;
  const text = span.file.text.slice(span.start, span.end);
  const match = /^#+[ \t]*(flags-disable[\w-]*):?/.exec(text);
  if (match === null) return undefined;
  const [opening, directive = ''] = match;
  const scope = scopeOf(directive);
  if (scope === undefined)
    return malformed(span, `\`${directive}\` means nothing`, `write ${FORM} or \`flags-disable-file\``);
  const [body = '', reason = ''] = splitReason(text.slice(opening.length));
  const words = wordsOf(body, span, opening.length);
  const position = words.findIndex(({ value }) => value === 'until');
  const rules = position === -1 ? words : words.slice(0, position);
  const dates = position === -1 ? [] : words.slice(position + 1);
  if (rules.length === 0) return malformed(span, MALFORMED, `name the rules: ${FORM}`);
  const [until] = dates;
  if (position !== -1 && (until === undefined || dates.length > 1 || !isDate(until.value)))
    return malformed(until?.span ?? span, MALFORMED, `behind \`until\` stands one date, and nothing else: ${FORM}`);
  return { comment, scope, rules, ...(until !== undefined && { until }), ...(reason !== '' && { reason }) };
}

function scopeOf(directive: string): SuppressionComment['scope'] | undefined {
  if (directive === `${DIRECTIVE}-next-line`) return 'next-line';
  return directive === `${DIRECTIVE}-file` ? 'file' : undefined;
}

/** Rules and date before the first free-standing `--`, the reason behind it. */
function splitReason(text: string): readonly [string, string] {
  const index = text.search(/(^|\s)--(\s|$)/);
  if (index === -1) return [text, ''];
  return [text.slice(0, index), text.slice(index).trimStart().slice(2).trim()];
}

function wordsOf(text: string, { file, start }: Span, offset: number): readonly Spanned<string>[] {
  return [...text.matchAll(/[^\s,]+/g)].map(({ 0: value, index }) => {
    const begin = start + offset + index;
    return { value, span: { file, start: begin, end: begin + value.length } };
  });
}

const malformed = (span: Span, problem: string, help: string): MalformedSuppression => ({ span, problem, help });
