import type { DeclaredValues } from './declared-values.js';
import { instants } from './instants.js';
import { listClasses } from './list-classes.js';
import { boundedNumberClasses, numberClasses } from './number-classes.js';
import { operandItems, type PreparedTest } from './prepared-test.js';
import { stringClasses } from './string-classes.js';
import { classOfValue, type ValueClass } from './value-class.js';

/**
 * The work grows with the square of the tests of one attribute. Conditions that people write have a few; of more than
 * this nothing is known, so nothing is proved.
 */
export const MOST_TESTS_OF_AN_ATTRIBUTE = 64;

/**
 * Classes that together hold every value an attribute can have: missing and (unless it is declared) wrongly typed ones
 * too. A class may be one that no value has.
 */
export function* attributeValues(tests: readonly PreparedTest[], declared?: DeclaredValues): Iterable<ValueClass> {
  yield classOfValue(undefined);
  yield* namedValues(tests, declared);
  yield* declared === undefined ? anyValues(tests) : declaredValues(tests, declared);
}

/** Operands that are values themselves come first: who looks for a value that meets some tests mostly finds it here. */
function* namedValues(tests: readonly PreparedTest[], declared?: DeclaredValues): Iterable<ValueClass> {
  for (const test of tests)
    for (const item of operandItems(test)) if (isPossible(item, declared)) yield classOfValue(item);
}

/** Whether an attribute can have a value, as it is declared. */
export function isPossible(value: unknown, declared?: DeclaredValues): boolean {
  if (declared === undefined) return typeof value === 'string' || typeof value === 'number';
  const { type, allowedValues, minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE } = declared;
  if (allowedValues !== undefined) return allowedValues.some((allowed) => allowed === value);
  if (type === 'number') return typeof value === 'number' && value >= minimum && value <= maximum;
  return type === 'string' && typeof value === 'string';
}

/** Objects that are no dates stand for all values that no operator takes. */
function anyValues(tests: readonly PreparedTest[]): readonly ValueClass[] {
  const plain = [true, false, {}, ...instants(tests)];
  return [...plain.map(classOfValue), ...stringClasses(tests), ...numberClasses(tests), ...listClasses(tests)];
}

/** The values that the declaration leaves. A version or a time that cannot be read is text like any other. */
function declaredValues(tests: readonly PreparedTest[], declared: DeclaredValues): readonly ValueClass[] {
  const { type, allowedValues } = declared;
  switch (type) {
    case 'string':
      return allowedValues === undefined ? stringClasses(tests) : allowedValues.map(classOfValue);
    case 'number':
      return allowedValues === undefined ? boundedNumberClasses(tests, declared) : allowedValues.map(classOfValue);
    case 'boolean':
      return [true, false].map(classOfValue);
    case 'string-list':
      return listClasses(tests);
    case 'semver':
    case 'date-time':
      return [...instants(tests).map(classOfValue), ...stringClasses(tests)];
  }
}
