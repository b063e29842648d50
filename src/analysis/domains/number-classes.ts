import type { DeclaredValues } from './declared-values.js';
import { operandItems, type PreparedTest } from './prepared-test.js';
import { classOfValue, type ValueClass } from './value-class.js';

const EXTREMES = [Number.NEGATIVE_INFINITY, -Number.MAX_VALUE, Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NaN];

/** Every number that an operand names, one between each two of them, and the ends of the line. */
export function numberClasses(tests: readonly PreparedTest[]): readonly ValueClass[] {
  return [...numbersAround(tests, [0]), ...EXTREMES].map(classOfValue);
}

/** The same for finite numbers between declared bounds, which are in it themselves. */
export const boundedNumberClasses = (tests: readonly PreparedTest[], bounds: Bounds): readonly ValueClass[] =>
  boundedNumbers(tests, bounds).map(classOfValue);

/** Finite numbers between declared bounds that stand for all others, as far as tests of numbers can tell. */
export function boundedNumbers(
  tests: readonly PreparedTest[],
  { minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE }: Bounds,
): readonly number[] {
  const numbers = numbersAround(tests, [minimum, maximum]);
  return numbers.filter((number) => number >= minimum && number <= maximum);
}

type Bounds = Pick<DeclaredValues, 'minimum' | 'maximum'>;

/** The numbers that are named, one between each two neighbours, and one beyond either end. */
function numbersAround(tests: readonly PreparedTest[], named: readonly number[]): readonly number[] {
  const points = new Set<number>(named);
  for (const test of tests)
    if (test.domain === 'number' || test.domain === 'membership')
      for (const item of operandItems(test)) if (typeof item === 'number') points.add(item);
  const sorted = [...points].sort((left, right) => left - right);
  const between = sorted.slice(1).map((point, index) => middle(sorted[index] ?? point, point));
  return [...sorted, ...between, (sorted[0] ?? 0) - 1, (sorted.at(-1) ?? 0) + 1];
}

/** Halved first: the sum of two large numbers would be infinite. */
const middle = (low: number, high: number): number => low / 2 + high / 2;
