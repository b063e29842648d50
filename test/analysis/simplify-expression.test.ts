import { expect, test } from 'vitest';
import { ALWAYS, type Expression, NEVER } from '../../src/analysis/expression.js';
import { createSimplifier, simplifyExpression } from '../../src/analysis/simplify-expression.js';
import { all, any, test as is, not, unknown } from '../support/expressions.js';

const german = is('country', 'equals', 'DE');
const adult = is('age', 'gte', 18);
const paid = is('plan', 'notEquals', 'free');
const blank = unknown();

test.each<[string, Expression, Expression]>([
  ['an empty all', all(), ALWAYS],
  ['an empty any', any(), NEVER],
  ['a neutral constant', all(ALWAYS, german), german],
  ['a deciding constant', any(german, ALWAYS, adult), ALWAYS],
  ['a constant inside', all(german, any(NEVER, not(ALWAYS))), NEVER],
  ['double negation', not(not(german)), german],
  ['a repetition', all(german, german), german],
  ['an equal test written twice', any(german, is('country', 'equals', 'DE')), german],
  ['a group in a group of its kind', all(paid, all(adult, german)), all(adult, german, paid)],
  ['x and not x', all(german, adult, not(german)), NEVER],
  ['x or not x', any(blank, not(blank)), ALWAYS],
  ['not x in a group', all(any(german, adult), not(any(adult, german))), NEVER],
  ['an unknown part', all(blank, german), all(german, blank)],
  ['an unknown part beside a contradiction', all(blank, german, is('country', 'equals', 'FR')), NEVER],
])('%s', (_, expression, expected) => {
  const { simplify } = createSimplifier();
  expect(simplify(expression)).toEqual(simplify(expected));
  expect(simplifyExpression(expression)).toEqual(simplifyExpression(expected));
});

test('the result is what one would write', () => {
  expect(simplifyExpression(all(paid, all(german, adult)))).toEqual(all(adult, german, paid));
});

test('equal results are one object', () => {
  const { simplify } = createSimplifier();
  expect(simplify(all(adult, german))).toBe(simplify(all(not(not(german)), adult, ALWAYS)));
});

test('a large group inside a group stays one part, so that it can be shared', () => {
  const large = any(...Array.from({ length: 20 }, (_, index) => is(`a${index}`, 'exists', true)));
  const simplified = simplifyExpression(any(large, german));
  expect(simplified.kind === 'any' && simplified.operands.length).toBe(2);
});
