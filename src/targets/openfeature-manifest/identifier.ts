/**
 * The words that code generators make an identifier of: `new-checkout`, `new_checkout` and `newCheckout` are one. Joined
 * with dashes, so that keys with equal words have equal texts.
 */
export const identifierWords = (key: string): string =>
  key
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-')
    .toLowerCase();

/** Why no identifier can be made of a key; undefined if one can. */
export function identifierProblem(words: string): string | undefined {
  if (words === '') return 'has no letter or digit that an identifier could be made of';
  return /^\p{N}/u.test(words) ? 'begins with a digit, and an identifier must not' : undefined;
}
