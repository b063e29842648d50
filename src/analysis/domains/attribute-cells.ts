import type { TestExpression } from '../expression.js';
import { attributeValues } from './attribute-values.js';
import type { DeclaredValues } from './declared-values.js';
import { prepareTest } from './prepared-test.js';
import type { Truth } from './value-class.js';

/** What the tests of one attribute say, in their order, about some of its values. */
export type Cell = readonly Truth[];

/**
 * The ways in which tests of one attribute can come out together. Every value the attribute can have is covered by a
 * cell; a cell may be one that no value has, so "no cell" is a proof and "a cell" is not. Values are tried on the
 * operators themselves, so there is no second account of what operators mean.
 */
export function attributeCells(tests: readonly TestExpression[], declared?: DeclaredValues): readonly Cell[] {
  const prepared = tests.map(prepareTest);
  const cells = new Map<string, Cell>();
  for (const values of attributeValues(prepared, declared)) {
    const cell = prepared.map(values);
    cells.set(cell.join(), cell);
  }
  return [...cells.values()];
}
