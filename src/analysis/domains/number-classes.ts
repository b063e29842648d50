import { operandItems, type PreparedTest } from './prepared-test.js';
import { classOfValue, type ValueClass } from './value-class.js';

const EXTREMES = [Number.NEGATIVE_INFINITY, -Number.MAX_VALUE, Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NaN];

/** Every number that an operand names, one between each two of them, and the ends of the line. */
export function numberClasses(tests: readonly PreparedTest[]): readonly ValueClass[] {
  const points = new Set<number>([0]);
  for (const test of tests)
    if (test.domain === 'number' || test.domain === 'membership')
      for (const item of operandItems(test)) if (typeof item === 'number') points.add(item);
  const sorted = [...points].sort((left, right) => left - right);
  const between = sorted.slice(1).map((point, index) => middle(sorted[index] ?? point, point));
  return [...sorted, ...between, ...aroundEnds(sorted), ...EXTREMES].map(classOfValue);
}

/** Halved first: the sum of two large numbers would be infinite. */
const middle = (low: number, high: number): number => low / 2 + high / 2;

const aroundEnds = (sorted: readonly number[]): number[] => [(sorted[0] ?? 0) - 1, (sorted.at(-1) ?? 0) + 1];
