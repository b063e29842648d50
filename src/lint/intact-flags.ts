import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';

/** The flags of which nothing was cut out: only of them does absence prove anything. */
export const intactFlags = ({ flags }: FlagSet): readonly Flag[] => [...flags.values()].filter((flag) => !flag.damaged);
