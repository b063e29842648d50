/** The words that a key is made of, in lower case: `newCheckout_v2` is `new`, `checkout`, `v`, `2`. */
export const keyWords = (key: string): readonly string[] =>
  key
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu) ?? [];
