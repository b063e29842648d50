import type { Bundle } from '../bundle/bundle.js';

/** The moments at which flags of a bundle may change by themselves, ascending, in milliseconds since the epoch. */
export function timeBoundaries({ rules }: Bundle): Float64Array {
  const moments = new Set<number>();
  for (const { from, until, ramp = [] } of rules) {
    if (from !== undefined) moments.add(from);
    if (until !== undefined) moments.add(until);
    for (const [at] of ramp) moments.add(at);
  }
  return Float64Array.from(moments).sort();
}

/** How many of them are past. */
export function countPast(boundaries: Float64Array, now: number): number {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((boundaries[middle] ?? 0) <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}
