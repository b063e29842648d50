import { expect, test } from 'vitest';
import type { DeclaredValues } from '../../../src/analysis/domains/declared-values.js';
import { implies, isAlwaysTrue, isNeverTrue } from '../../../src/analysis/satisfiability.js';
import { all, any, test as is, not } from '../../support/expressions.js';

const declared = new Map<string, DeclaredValues>([
  ['country', { type: 'string', allowedValues: ['DE', 'AT'] }],
  ['level', { type: 'number', allowedValues: [1, 2, 3] }],
  ['age', { type: 'number', minimum: 0, maximum: 130 }],
  ['name', { type: 'string' }],
  ['whale', { type: 'boolean' }],
  ['version', { type: 'semver' }],
]);

test.each([
  ['all declared values excluded', is('country', 'notIn', ['AT', 'DE'])],
  ['a pattern that no declared value has', is('country', 'matches', '^F')],
  ['a number between declared ones', all(is('level', 'gt', 1), is('level', 'lt', 2))],
  ['a number below the minimum', is('age', 'lt', 0)],
  ['a number above the maximum', is('age', 'gt', 130)],
  ['a number where text is declared', is('name', 'gt', 0)],
  [
    'neither yes nor no',
    all(is('whale', 'exists', true), not(is('whale', 'equals', true)), not(is('whale', 'equals', false))),
  ],
])('%s never holds, by declaration', (_, expression) => {
  expect(isNeverTrue(expression, declared)).toBe(true);
  expect(isNeverTrue(expression)).toBe(false);
});

test('every attribute may be missing', () => {
  expect(isAlwaysTrue(is('country', 'in', ['AT', 'DE']), declared)).toBe(false);
  expect(isAlwaysTrue(any(is('country', 'in', ['AT', 'DE']), is('country', 'exists', false)), declared)).toBe(true);
});

test('bounds belong to the declared values, and numbers between them do', () => {
  for (const bound of [0, 0.5, 130]) expect(isNeverTrue(is('age', 'equals', bound), declared)).toBe(false);
  expect(implies(is('age', 'lt', 18), is('age', 'gte', 0), declared)).toBe(true);
});

test('a version that is none is still text', () => {
  const anyVersion = is('version', 'semver', [[['>=', '0.0.0-0']]]);
  expect(implies(is('version', 'exists', true), anyVersion, declared)).toBe(false);
});
