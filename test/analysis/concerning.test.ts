import { expect, test } from 'vitest';
import { concerning } from '../../src/analysis/concerning.js';
import { all, any, test as is, not, unknown } from '../support/expressions.js';

const german = is('country', 'equals', 'DE');
const adult = is('age', 'gte', 18);

test('what needs an attribute that nothing else is about does not matter', () => {
  expect(concerning([german], [adult, all(german, adult), is('age', 'exists', true)])).toEqual([]);
});

test('what a missing attribute meets does', () => {
  expect(concerning([german], [not(adult)])).toEqual([not(adult)]);
  const missing = is('age', 'exists', false);
  expect(concerning([german], [missing])).toEqual([missing]);
});

test('and so does what another such expression is about', () => {
  expect(concerning([], [german, not(german)])).toEqual([not(german), german]);
  expect(concerning([adult], [any(german, adult), german])).toEqual([any(german, adult), german]);
});

test('nothing is known about what was reported', () => {
  const blank = unknown();
  expect(concerning([german], [blank])).toEqual([blank]);
});
