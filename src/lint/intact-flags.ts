import type { Flag } from '../model/flag.js';
import { oncePerFlagSet } from './once-per-flag-set.js';

/** The flags of which nothing was cut out: only of them does absence prove anything. */
export const intactFlags = oncePerFlagSet(({ flags }): readonly Flag[] =>
  [...flags.values()].filter((flag) => !flag.damaged),
);
