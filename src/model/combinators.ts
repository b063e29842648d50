/** Keys of a condition that are not attributes. */
export const COMBINATORS: ReadonlySet<string> = new Set(['all', 'any', 'not', 'segment']);
