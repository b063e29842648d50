import { type RequiringFlag, withRequiredFlags } from './dependency-graph.js';

/** How long the longest chain of prerequisites is that begins at each flag; 0 for a flag that requires nothing. */
export function prerequisiteDepths(flags: ReadonlyMap<string, RequiringFlag>): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { key, prerequisites } of withRequiredFlags(flags.values(), flags))
    depths.set(key, Math.max(0, ...prerequisites.map(({ flag }) => (depths.get(flag) ?? 0) + 1)));
  return depths;
}
