/** Marks that sit on the character before them. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\u200C\u200D]$/u;

/** East Asian wide and full-width characters and emoji (Unicode TR 11, without the ambiguous class). */
const DOUBLE_WIDTH =
  /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u1100-\u115F\u3000-\u303E\uAC00-\uD7A3\uFF01-\uFF60\uFFE0-\uFFE6]$/u;

/** How many columns of a terminal one code point takes. */
export function displayWidth(character: string): number {
  if (character < '\u0300') return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  return DOUBLE_WIDTH.test(character) ? 2 : 1;
}
