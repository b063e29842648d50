import { compareCodeUnits } from './compare-code-units.js';

/** Longer names are not compared: nobody mistypes them, and the distance costs the product of the lengths. */
const LONGEST_NAME = 256;

/**
 * The candidate that a mistyped name was probably meant to be: at most two edits away, or a third of its length
 * (never more than half of it). Of equally near ones the first in code-unit order.
 */
export function closestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const limit = Math.min(Math.max(2, Math.floor(name.length / 3)), Math.floor(name.length / 2));
  let closest: string | undefined;
  let distance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > limit || candidate === name) continue;
    const found = editDistance(name.toLowerCase(), candidate.toLowerCase());
    const isNearer = found < distance || (found === distance && closest !== undefined && isBefore(candidate, closest));
    if (!isNearer) continue;
    closest = candidate;
    distance = found;
  }
  return closest;
}

const isBefore = (left: string, right: string) => compareCodeUnits(left, right) < 0;

/** Damerau-Levenshtein distance (optimal string alignment): insert, delete, replace, or swap two neighbours. */
function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, right.length);
}

const at = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY;
