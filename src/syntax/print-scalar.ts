/** A word that reads as itself without quotes, in maps and lists on one line too. */
const PLAIN = /^[\p{L}\p{N}_./$()^~+][\p{L}\p{N}\p{M} _./$()^<=>~+@%;?!*&'"|\\:-]*$/u;
/** White space at the end, a colon that would end a key, and what looks like a comment or a document mark. */
const MISREAD = /\s$|:(\s|$)|^\.\.\.|\s\s/;
/** What YAML 1.2, or 1.1 in an older reader, takes for something else than text. `on` and `off` are our variants. */
const OTHER_TYPES = [
  /^(~|null|true|false|yes|no|y|n)$/i,
  /^[-+]?(0[bo][\d_]+|0x[\da-f_]+|[\d_]+)$/i,
  /^[-+]?(\.[\d_]+|\d[\d_]*(\.[\d_]*)?)(e[-+]?\d+)?$/i,
  /^[-+]?\.inf$|^\.nan$/i,
  /^[-+]?\d[\d_]*(:[0-5]?\d)+(\.[\d_]*)?$/,
];
/** Printable, without tabs and odd line breaks: a block of it can be written literally. */
const LITERAL = /^[^\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]+$/u;
/** JSON leaves these as they are, YAML must not hold them or would read them as line breaks. */
const TO_ESCAPE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
/** YAML bounds a key that has no `?` before it. */
const LONGEST_SIMPLE_KEY = 1000;

export function printScalar(value: string | number | boolean | null | object): string {
  if (value instanceof QuotedText) return quote(value.text);
  if (typeof value === 'string') return isPlain(value) ? value : quote(value);
  return typeof value === 'number' ? printNumber(value) : String(value);
}

/** A text in quotes. */
export class QuotedText {
  constructor(readonly text: string) {}
}

/** Names of variants and dates, which are what they seem to be in the fields of the format, and may not be elsewhere. */
const MISREAD_AS_DATA = [/^(on|off)$/i, /^\d{4}-\d\d?-\d\d?([Tt ].*)?$/];

/** A text that stands where anything may stand. */
export const textAsData = (text: string): string | QuotedText =>
  MISREAD_AS_DATA.some((pattern) => pattern.test(text)) ? new QuotedText(text) : text;

/** A key with its colon. `indent` stands before the line. */
export function printKey(name: string, indent: string): string {
  const printed = printScalar(name);
  return printed.length > LONGEST_SIMPLE_KEY ? `? ${printed}\n${indent}:` : `${printed}:`;
}

/** Several lines as a literal block; `undefined` for text that does not survive in one. */
export function printLiteral(text: string, indent: string): string | undefined {
  const lines = text.split('\n');
  const isSafe =
    indent !== '' && lines.length > 1 && lines.every((line) => line === '' || LITERAL.test(line)) && /^\S/.test(text);
  if (!isSafe) return undefined;
  const end = /\n*$/.exec(text)?.[0].length ?? 0;
  const chomping = end === 0 ? '-' : end === 1 ? '' : '+';
  const body = (end === 0 ? lines : lines.slice(0, -1)).map((line) => (line === '' ? '' : indent + line));
  return `|${chomping}\n${body.join('\n')}`;
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !MISREAD.test(text) && !OTHER_TYPES.some((pattern) => pattern.test(text));
}

function quote(text: string): string {
  return JSON.stringify(text).replace(TO_ESCAPE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Integers that a reader may round are written as floating point, which they are; a point before the exponent, as to
 * YAML 1.1 `1e-7` is a text.
 */
function printNumber(value: number): string {
  const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value);
  return (isRounded ? value.toExponential() : JSON.stringify(value)).replace(/^(-?\d+)e/, '$1.0e');
}
