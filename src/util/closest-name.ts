import { compareCodeUnits } from './compare-code-units.js';

/**
 * The candidate that a misspelt name most probably meant: the nearest by Damerau-Levenshtein distance (insert, delete,
 * replace, swap of neighbours; letter case aside), if that is at most 2 or a third of the name's length. Ties go to the
 * first in code-unit order.
 */
export function closestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const limit = Math.min(Math.max(2, Math.floor(name.length / 3)), name.length - 1);
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const bound = best?.distance ?? limit;
    if (Math.abs(candidate.length - name.length) > bound) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance > bound || candidate === name) continue;
    if (best === undefined || distance < bound || compareCodeUnits(candidate, best.candidate) < 0)
      best = { candidate, distance };
  }
  return best?.candidate;
}

/** Optimal string alignment: Damerau-Levenshtein where no stretch is edited twice. */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const replaced = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
      const isSwap =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const swapped = isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced, swapped));
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
