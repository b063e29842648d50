import { BUCKETS } from '../../model/targeting-rule.js';

/**
 * Brings flagd's relative weights onto our grid. flagd takes the first entry whose cumulative weight exceeds
 * `h * W / 2^32`; where every cumulative weight falls on the grid the same keys are below it, so nobody moves. Elsewhere
 * each boundary goes to the nearest line: it moves by half a bucket at most, however many entries there are.
 */
export function weightsToUnits(weights: readonly number[]): { units: readonly number[]; exact: boolean } | undefined {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return undefined;
  let cumulative = 0;
  let placed = 0;
  let exact = true;
  const units = weights.map((weight) => {
    cumulative += weight;
    // At most (2^31 - 1) * 100,000, which a double holds exactly.
    const scaled = cumulative * BUCKETS;
    exact &&= scaled % total === 0;
    const boundary = Math.round(scaled / total);
    const share = boundary - placed;
    placed = boundary;
    return share;
  });
  return { units, exact };
}
