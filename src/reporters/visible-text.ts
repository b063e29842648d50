/** Longer texts than this are names from hostile files, not messages. */
const LONGEST_TEXT = 600;

/**
 * Whatever moves the cursor, changes the writing direction or cannot be seen; joiners belong to letters and emoji. All
 * that XML 1.0 forbids is among it.
 */
const UNPRINTABLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** A code point as ASCII: `<U+001B>`. */
function nameCodePoint(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * Text from user files as a terminal may have it: flag repositories can be hostile, so control characters, terminal
 * escapes and direction overrides are spelt out instead of sent.
 */
export function visibleText(text: string): string {
  return text.replace(UNPRINTABLE, nameCodePoint);
}

/** The same for a message of one line, cut where it is absurdly long. */
export function visibleLine(text: string): string {
  if (text.length <= LONGEST_TEXT) return visibleText(text);
  return `${visibleText(text.slice(0, LONGEST_TEXT))}…`;
}
