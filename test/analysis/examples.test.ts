import { expect, test } from 'vitest';
import { type DeclaredValues, NO_ASSUMPTIONS } from '../../src/analysis/domains/declared-values.js';
import { createExampleFinder } from '../../src/analysis/examples.js';
import { ALWAYS, type Expression, NEVER } from '../../src/analysis/expression.js';
import { all, any, test as is, not, unknown } from '../support/expressions.js';

const german = is('country', 'equals', 'DE');
const adult = is('age', 'gte', 18);
const senior = is('age', 'gte', 65);

const find = (holding: Expression[], failing: Expression[] = [], assumptions = NO_ASSUMPTIONS) => {
  const example = createExampleFinder(assumptions).find(holding, failing);
  return example && Object.fromEntries(example);
};

test('a value of each attribute that is asked for, and nothing more', () => {
  expect(find([])).toEqual({});
  expect(find([ALWAYS])).toEqual({});
  expect(find([all(german, adult)])).toEqual({ country: 'DE', age: 18 });
  expect(find([any(german, adult)])).toEqual({ country: 'DE' });
  expect(find([not(german)])).toEqual({ country: undefined });
  expect(find([not(any(german, adult)), is('age', 'exists', true)])).toMatchObject({ country: undefined });
});

test('the first example need not fail what is to fail: then all is asked for together', () => {
  expect(find([adult], [senior])).toEqual({ age: 18 });
  expect(find([adult], [is('age', 'lt', 65)])).toEqual({ age: 65 });
  expect(find([], [not(german)])).toEqual({ country: 'DE' });
});

test('values that no operand names', () => {
  expect(find([is('age', 'lt', 18)])).toEqual({ age: expect.any(Number) });
  expect(find([is('version', 'semver', [[['>', '1.2.3']]])])).toEqual({ version: '1.2.4-0' });
  expect(find([is('since', 'after', 1000)])).toEqual({ since: new Date(1001) });
  expect(find([is('roles', 'includesAll', ['a', 'b'])])).toEqual({ roles: ['a', 'b'] });
});

test('only values that are declared', () => {
  const declared = new Map<string, DeclaredValues>([
    ['country', { type: 'string', allowedValues: ['AT', 'CH'] }],
    ['age', { type: 'number', minimum: 0, maximum: 17 }],
  ]);
  expect(find([german], [], declared)).toBeUndefined();
  expect(find([is('country', 'in', ['DE', 'CH'])], [], declared)).toEqual({ country: 'CH' });
  expect(find([adult], [], declared)).toBeUndefined();
  expect(find([is('age', 'lt', 18), is('age', 'gte', 3)], [], declared)).toEqual({ age: 3 });
});

test('none where there is none, and where nothing is known', () => {
  expect(find([NEVER])).toBeUndefined();
  expect(find([senior], [adult])).toBeUndefined();
  expect(find([all(german, not(german))])).toBeUndefined();
  expect(find([unknown()])).toBeUndefined();
  expect(find([german], [unknown()])).toBeUndefined();
  expect(find([is('country', 'matches', '^D')])).toBeUndefined();
});

test('parts that are shared do not multiply the work, with tests at their end or with none', () => {
  const unfolded = (part: Expression) => {
    let shared = part;
    for (let depth = 0; depth < 60; depth++) shared = all(shared, shared);
    return shared;
  };
  for (const part of [all(german, adult), any(), all(), ALWAYS]) expect(find([unfolded(part)])).toBeUndefined();
  for (const part of [all(german, adult), any()]) expect(find([], [not(unfolded(part))])).toBeUndefined();
  for (const part of [all(), ALWAYS]) expect(find([], [not(unfolded(part))])).toEqual({});
});
