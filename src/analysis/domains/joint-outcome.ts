import type { TestExpression } from '../expression.js';
import { attributeValues, MOST_TESTS_OF_AN_ATTRIBUTE } from './attribute-values.js';
import type { DeclaredValues } from './declared-values.js';
import { prepareTest } from './prepared-test.js';
import type { ValueClass } from './value-class.js';

/** A test of an attribute that is to hold, or not to. */
export interface Demand {
  readonly test: TestExpression;
  readonly holds: boolean;
}

/** Proved that no value of an attribute meets some demands. False also when no proof was found. */
export function isImpossible(demands: readonly Demand[], declared?: DeclaredValues): boolean {
  if (demands.length > MOST_TESTS_OF_AN_ATTRIBUTE) return false;
  const prepared = demands.map(({ test }) => prepareTest(test));
  const isRefuted = (outcome: ValueClass) => prepared.some((test, index) => outcome(test) === !demands[index]?.holds);
  for (const values of attributeValues(prepared, declared)) if (!isRefuted(values)) return false;
  return true;
}
