/** A variant and its bucket units, in the order in which they fill the bucket space. */
export type SplitLayout = readonly (readonly [variant: string, units: number])[];

/**
 * The layout of a split that gives every variant its new weight and moves nobody who need not move. Each variant keeps
 * its buckets from the left, up to its new weight; what that frees goes to the variants that grow, to a neighbour
 * first, so that few pieces come of it. `weights` must sum to the units of `before`. A layout that has the weights
 * already comes back as it is, neighbours of one variant as one.
 */
export function stableSplit(before: SplitLayout, weights: ReadonlyMap<string, number>): SplitLayout {
  const pieces = keepFromTheLeft(before, weights);
  const missing = new Map(weights);
  for (const { variant, units } of pieces) if (variant !== undefined) take(missing, variant, units);
  return joinNeighbours(pieces.flatMap((piece, index) => fill(piece, [pieces[index - 1], pieces[index + 1]], missing)));
}

/** The share of the bucket space that changes its variant between two layouts, in bucket units. */
export function movedUnits(before: SplitLayout, after: SplitLayout): number {
  const ends = [...new Set([...endsOf(before), ...endsOf(after)])].sort((left, right) => left - right);
  let moved = 0;
  for (const [index, end] of ends.entries()) {
    const start = ends[index - 1] ?? 0;
    if (variantAt(before, start) !== variantAt(after, start)) moved += end - start;
  }
  return moved;
}

/** What no layout can avoid: half the sum of all differences between the weights, in bucket units. */
export function leastMovedUnits(before: SplitLayout, weights: ReadonlyMap<string, number>): number {
  const old = weightsOf(before);
  let differences = 0;
  for (const variant of new Set([...old.keys(), ...weights.keys()]))
    differences += Math.abs((weights.get(variant) ?? 0) - (old.get(variant) ?? 0));
  return differences / 2;
}

/** What each variant has in all, in the order in which they first appear. */
export function weightsOf(layout: SplitLayout): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const [variant, units] of layout) weights.set(variant, (weights.get(variant) ?? 0) + units);
  return weights;
}

/** A stretch of the bucket space; free without a variant. */
interface Piece {
  readonly variant: string | undefined;
  readonly units: number;
}

function keepFromTheLeft(before: SplitLayout, weights: ReadonlyMap<string, number>): readonly Piece[] {
  const left = new Map(weights);
  const pieces: Piece[] = [];
  for (const [variant, units] of before) {
    const kept = Math.min(units, left.get(variant) ?? 0);
    take(left, variant, kept);
    if (kept > 0) pieces.push({ variant, units: kept });
    const freed = pieces.at(-1)?.variant === undefined ? (pieces.pop()?.units ?? 0) : 0;
    if (freed + units > kept) pieces.push({ variant: undefined, units: freed + units - kept });
  }
  return pieces;
}

/** Divides a free piece among those who miss something: its neighbours, one whom it just satisfies, then the others. */
function fill(
  { variant, units }: Piece,
  neighbours: readonly (Piece | undefined)[],
  missing: Map<string, number>,
): SplitLayout {
  if (variant !== undefined) return [[variant, units]];
  const [before, after] = neighbours.map((neighbour) => neighbour?.variant);
  const satisfied = [...missing].find(([, wanted]) => wanted === units)?.[0];
  const parts: (readonly [string, number])[] = [];
  let free = units;
  for (const grower of [before, after, satisfied, ...missing.keys()]) {
    const given = grower === undefined ? 0 : Math.min(free, missing.get(grower) ?? 0);
    if (grower === undefined || given === 0) continue;
    parts.push([grower, given]);
    take(missing, grower, given);
    free -= given;
  }
  return [...parts.filter(([grower]) => grower !== after), ...parts.filter(([grower]) => grower === after)];
}

function take(units: Map<string, number>, variant: string, taken: number): void {
  const rest = (units.get(variant) ?? 0) - taken;
  if (rest > 0) units.set(variant, rest);
  else units.delete(variant);
}

function joinNeighbours(parts: SplitLayout): SplitLayout {
  const joined: [string, number][] = [];
  for (const [variant, units] of parts) {
    const last = joined.at(-1);
    if (last?.[0] === variant) last[1] += units;
    else if (units > 0) joined.push([variant, units]);
  }
  return joined;
}

function endsOf(layout: SplitLayout): readonly number[] {
  let end = 0;
  return layout.flatMap(([, units]) => {
    end += units;
    return units === 0 ? [] : [end];
  });
}

function variantAt(layout: SplitLayout, bucket: number): string | undefined {
  let end = 0;
  return layout.find(([, units]) => {
    end += units;
    return bucket < end;
  })?.[0];
}
