import type { TestExpression } from '../expression.js';
import type { DeclaredValues } from './declared-values.js';
import { instants } from './instants.js';
import { listClasses } from './list-classes.js';
import { boundedNumberClasses, numberClasses } from './number-classes.js';
import { type PreparedTest, prepareTest } from './prepared-test.js';
import { stringClasses } from './string-classes.js';
import { classOfValue, type Truth, type ValueClass } from './value-class.js';

/** What the tests of one attribute say, in their order, about some of its values. */
export type Cell = readonly Truth[];

/**
 * The ways in which tests of one attribute can come out together. Every value an attribute can have, missing and (unless
 * it is declared) wrongly typed ones too, is covered by a cell; a cell may be one that no value has, so "no cell" is a
 * proof and "a cell" is not. Values are tried on the operators themselves, so there is no second account of what
 * operators mean.
 */
export function attributeCells(tests: readonly TestExpression[], declared?: DeclaredValues): readonly Cell[] {
  const prepared = tests.map(prepareTest);
  const classes = declared === undefined ? anyValues(prepared) : declaredClasses(prepared, declared);
  const cells = new Map<string, Cell>();
  for (const values of [classOfValue(undefined), ...classes]) {
    const cell = prepared.map(values);
    cells.set(cell.join(), cell);
  }
  return [...cells.values()];
}

/** Together they hold every value; objects that are no dates stand for all values that no operator takes. */
function anyValues(tests: readonly PreparedTest[]): readonly ValueClass[] {
  const plain = [true, false, {}, ...instants(tests)];
  return [...plain.map(classOfValue), ...stringClasses(tests), ...numberClasses(tests), ...listClasses(tests)];
}

/** The values that the declaration leaves. A version or a time that cannot be read is text like any other. */
function declaredClasses(tests: readonly PreparedTest[], declared: DeclaredValues): readonly ValueClass[] {
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
