/** RE2's `\s`, spelt out: ECMAScript's has more characters. */
const SPACE = '\\t\\n\\f\\r ';
/** All characters but RE2's `\s`, as members of a class; the last one is U+10FFFF, which both dialects take literally only. */
const NOT_SPACE = '\\x00-\\x08\\x0B\\x0E-\\x1F!-\u{10FFFF}';

/** A pattern in the common subset of RE2 and ECMAScript `u`, or the construct that the dialects read differently. */
export type PortablePattern = { readonly pattern: string } | { readonly problem: string };

interface Token {
  readonly text: string;
  readonly inClass: boolean;
}

/**
 * Rewrites what RE2 and ECMAScript `u` both accept but read differently: `.` (line ends) and `\s` (Unicode blanks).
 * What cannot be rewritten is refused: back references that RE2 reads as octal, flags in groups, named groups, POSIX classes.
 */
export function toPortablePattern(pattern: string): PortablePattern {
  if (/\p{Surrogate}/u.test(pattern)) return { problem: 'half of a surrogate pair is not a character' };
  let rewritten = '';
  for (const token of tokens(pattern)) {
    const problem = refuse(token);
    if (problem !== undefined) return { problem };
    rewritten += rewrite(token);
  }
  return { pattern: rewritten };
}

/** Characters, escapes, and the openings of groups and of POSIX classes. */
function* tokens(pattern: string): Iterable<Token> {
  let inClass = false;
  for (const [text] of pattern.matchAll(/\\.|\(\?(?:P?<|.)?|\[:|./gsu)) {
    const pieces = text.length > 1 && inClass && text.startsWith('(') ? [...text] : [text];
    for (const piece of pieces) {
      yield { text: piece, inClass };
      if (!inClass && piece.startsWith('[')) inClass = true;
      else if (piece === ']') inClass = false;
    }
  }
}

function refuse({ text, inClass }: Token): string | undefined {
  if (/^\\[1-9]/.test(text)) return `back references such as \`${text}\` need a backtracking engine`;
  if (text.startsWith('(?') && text !== '(?:') return `\`${text}\` is not in RE2 and ECMAScript alike; only \`(?:\` is`;
  if (text === '[:' && inClass) return 'POSIX classes such as `[:alpha:]` are not in ECMAScript';
  return undefined;
}

function rewrite({ text, inClass }: Token): string {
  if (text === '.' && !inClass) return '[^\\n]';
  if (text === '\\s') return inClass ? SPACE : `[${SPACE}]`;
  if (text === '\\S') return inClass ? NOT_SPACE : `[^${SPACE}]`;
  return text;
}
