import type { Bundle } from './bundle.js';

/** The flag keys of a bundle, in its order. */
export const flagKeys = ({ keys, flags }: Pick<Bundle, 'keys' | 'flags'>): readonly string[] =>
  flags.length === 0 ? [] : keys.split('\n');

/** The position of every flag key in `flags`. */
export const flagPositions = (bundle: Pick<Bundle, 'keys' | 'flags'>): ReadonlyMap<string, number> =>
  new Map(flagKeys(bundle).map((key, position) => [key, position]));
