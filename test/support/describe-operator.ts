import { expect, test } from 'vitest';
import type { Operator } from '../../src/operators/operator.js';
import type { JsonValue } from '../../src/util/json.js';

/** What no operator may take for a value of its own type. */
export const NO_VALUES: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  {},
  Symbol('x'),
  () => 1,
  new Date(Number.NaN),
];

/** One test a table row: the operand in bundle form, values it holds for and values it does not hold for. */
export function describeOperator(
  operator: Operator,
  rows: readonly { operand: JsonValue; holds: readonly unknown[]; not: readonly unknown[] }[],
): void {
  for (const { operand, holds, not } of rows)
    test(`${operator.name} ${JSON.stringify(operand)}`, () => {
      const matches = operator.prepare(operand);
      expect(holds.filter((value) => !matches(value))).toEqual([]);
      expect([...not, ...(operator.name === 'exists' ? [] : NO_VALUES)].filter((value) => matches(value))).toEqual([]);
    });
  test(`${operator.name} is false for operands that no compiler writes`, () => {
    const values = ['a', 1, true, ['a'], '1.0.0', '10.0.0.1', new Date(0)];
    for (const operand of [null, {}, [null], [[['?', '1.0.0']]]] as JsonValue[])
      expect(values.filter((value) => operator.prepare(operand)(value))).toEqual([]);
  });
}
