import { expect, test } from 'vitest';
import { redundantOperands } from '../../src/analysis/redundant-operands.js';
import { createSimplifier } from '../../src/analysis/simplify-expression.js';
import { all, any, test as is, not, unknown } from '../support/expressions.js';

const simplifier = createSimplifier();
const german = is('country', 'equals', 'DE');
const dach = is('country', 'in', ['AT', 'CH', 'DE']);
const adult = is('age', 'gte', 18);

test('of an `all`, what the others imply', () => {
  expect(redundantOperands('all', [dach, adult, german], simplifier)).toEqual([{ position: 0, because: 2 }]);
  expect(redundantOperands('all', [dach, adult], simplifier)).toEqual([]);
});

test('of an `any`, what implies the others', () => {
  expect(redundantOperands('any', [dach, adult, german], simplifier)).toEqual([{ position: 2, because: 0 }]);
});

test('of equal operands all but the first, also of unknown ones', () => {
  const blank = unknown();
  expect(redundantOperands('all', [blank, adult, blank, unknown()], simplifier)).toEqual([{ position: 2, because: 0 }]);
  expect(redundantOperands('all', [german, german, german], simplifier).map(({ position }) => position)).toEqual([
    2, 1,
  ]);
});

test('what only several siblings together imply names none of them', () => {
  const operands = [is('age', 'exists', true), any(adult, not(is('age', 'exists', true))), adult];
  expect(redundantOperands('all', operands, simplifier)).toEqual([{ position: 2 }]);
});

test('nothing of a group that is constant, and no constant operand', () => {
  expect(redundantOperands('all', [german, is('country', 'equals', 'AT'), dach], simplifier)).toEqual([]);
  expect(redundantOperands('any', [german, all(dach, not(dach))], simplifier)).toEqual([]);
});
