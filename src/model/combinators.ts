/** Keys of a condition that are not attributes. */
export const COMBINATORS: ReadonlySet<string> = new Set(['all', 'any', 'not', 'segment']);

/** Words that mean something else wherever an attribute may be named. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([...COMBINATORS, 'random']);
