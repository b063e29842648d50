/** More names than this nobody reads on one line. */
const MOST_SHOWN = 10;

/** `\`a\`, \`b\` and 12 more`. */
export function listKeys(keys: readonly string[]): string {
  const shown = keys.slice(0, MOST_SHOWN).map((key) => `\`${key}\``);
  const others = keys.length - shown.length;
  return others === 0 ? shown.join(', ') : `${shown.join(', ')} and ${others} more`;
}
