import { BUCKETS } from '../model/targeting-rule.js';

/** Buckets `[from, to)` that nothing tells apart. */
export interface BucketCell {
  readonly from: number;
  readonly to: number;
}

/** The cells between cuts, which include 0 and the number of buckets. */
export function cellsBetween(cuts: Iterable<number>): readonly BucketCell[] {
  const sorted = [...new Set(cuts)].sort((left, right) => left - right);
  return sorted.slice(1).map((to, index) => ({ from: sorted[index] ?? 0, to }));
}

/** The bucket for a salt: fixed, left to the context's key, or any, each as often as it occurs. */
export type BucketChoice = number | 'hashed' | readonly BucketCell[];

/** One evaluation; buckets are asked for as it needs them. */
export type BucketedRun<Outcome> = (bucketOf: (salt: string) => number | undefined) => Outcome;

/** An outcome with the share of people who get it, 0 to 1. */
export interface SharedOutcome<Outcome> {
  readonly outcome: Outcome;
  readonly share: number;
}

/** Combinations of cells of independent salts after which nobody would wait for an answer. */
const MAXIMUM_RUNS = 20_000;

/**
 * What an evaluation comes to over the whole bucket space: exact, as every cell is evaluated once and counts with its
 * width. Buckets of different salts are independent. Undefined if there are too many combinations.
 */
export function overlayBuckets<Outcome>(
  run: BucketedRun<Outcome>,
  choose: (salt: string) => BucketChoice,
): readonly SharedOutcome<Outcome>[] | undefined {
  const outcomes: SharedOutcome<Outcome>[] = [];
  const open: { readonly chosen: ReadonlyMap<string, number>; readonly share: number }[] = [
    { chosen: new Map(), share: 1 },
  ];
  let runs = 0;
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    if (++runs > MAXIMUM_RUNS) return undefined;
    const { chosen, share } = branch;
    let undecided: { readonly salt: string; readonly cells: readonly BucketCell[] } | undefined;
    const outcome = run((salt) => {
      const choice = chosen.get(salt) ?? choose(salt);
      if (choice === 'hashed') return undefined;
      if (typeof choice === 'number') return choice;
      undecided ??= { salt, cells: choice };
      return 0;
    });
    if (undecided === undefined) outcomes.push({ outcome, share });
    else open.push(...branches(undecided, chosen, share));
  }
  return outcomes;
}

const branches = (
  { salt, cells }: { readonly salt: string; readonly cells: readonly BucketCell[] },
  chosen: ReadonlyMap<string, number>,
  share: number,
) =>
  cells.map(({ from, to }) => ({ chosen: new Map([...chosen, [salt, from]]), share: (share * (to - from)) / BUCKETS }));
