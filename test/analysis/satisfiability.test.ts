import { describe, expect, test } from 'vitest';
import { implies, isAlwaysTrue, isNeverTrue } from '../../src/analysis/satisfiability.js';
import { all, any, test as is, not, unknown } from '../support/expressions.js';

const time = Date.parse('2026-01-01T00:00:00Z');
const german = is('country', 'in', ['AT', 'DE']);

describe('never true', () => {
  test.each([
    ['a value that is two values', all(is('country', 'equals', 'DE'), is('country', 'equals', 'FR'))],
    ['lists without a common member', all(german, is('country', 'in', ['FR', 'IT']))],
    ['a list whose members are all excluded', all(german, is('country', 'notIn', ['AT', 'CH', 'DE']))],
    ['a member that a prefix excludes', all(german, is('country', 'startsWith', 'F'))],
    ['a member that a pattern excludes', all(is('country', 'equals', 'DE'), not(is('country', 'matches', '^D')))],
    ['two beginnings', all(is('url', 'startsWith', ['https:', 'ftp:']), is('url', 'startsWith', 'http:'))],
    ['two ends', all(is('url', 'endsWith', '.html'), is('url', 'endsWith', '.php'))],
    ['a beginning without its own', all(is('url', 'startsWith', 'https:'), not(is('url', 'startsWith', 'http')))],
    ['a beginning without a part of it', all(is('url', 'startsWith', 'https:'), not(is('url', 'contains', 'ttp')))],
    ['a part without a part of it', all(is('url', 'contains', 'shop'), not(is('url', 'contains', 'sho')))],
    [
      'many parts, and an end without one of it',
      all(
        ...['a', 'b', 'c', 'd', 'e'].map((part) => is('url', 'contains', part)),
        is('url', 'endsWith', 'xz'),
        not(is('url', 'contains', 'z')),
      ),
    ],
    ['two blocks', all(is('ip', 'cidr', '10.1.0.0/16'), is('ip', 'cidr', ['10.2.0.0/16', '192.168.0.0/16']))],
    ['a block without the one around it', all(is('ip', 'cidr', '10.1.2.0/24'), not(is('ip', 'cidr', '10.1.0.0/16')))],
    ['two families', all(is('ip', 'cidr', '0.0.0.0/0'), is('ip', 'cidr', '::/0'))],
    ['an empty interval of numbers', all(is('age', 'gt', 30), is('age', 'lt', 20))],
    [
      'an interval without its only number',
      all(is('age', 'gte', 18), is('age', 'lte', 18), is('age', 'notEquals', 18)),
    ],
    ['an empty interval of times', all(is('seen', 'before', time), is('seen', 'after', time))],
    ['times between two neighbouring milliseconds', all(is('seen', 'after', time), is('seen', 'before', time + 1))],
    [
      'an empty range of versions',
      is('version', 'semver', [
        [
          ['>', '2.0.0'],
          ['<', '1.0.0'],
        ],
      ]),
    ],
    ['disjoint ranges', all(is('version', 'semver', [[['<', '1.0.0']]]), is('version', 'semver', [[['>=', '1.0.0']]]))],
    [
      'versions between a version and the next',
      is('version', 'semver', [
        [
          ['>', '1.0.0'],
          ['<', '1.0.1-0'],
        ],
      ]),
    ],
    ['an empty list', is('country', 'in', [])],
    ['two types at once', all(is('x', 'gt', 1), is('x', 'semver', [[]]))],
    [
      'all of more, but none of one',
      all(is('roles', 'includesAll', ['a', 'b']), not(is('roles', 'includesAny', ['a']))),
    ],
    ['present and missing', all(is('country', 'exists', false), is('country', 'notEquals', 'DE'))],
    [
      'itself and its negation, deep inside',
      all(german, any(not(german), is('age', 'exists', false)), is('age', 'gt', 1)),
    ],
  ])('%s', (_, expression) => expect(isNeverTrue(expression)).toBe(true));
});

describe('possible', () => {
  test.each([
    ['both sides of a number', any(is('age', 'gt', 18), is('age', 'lt', 18))],
    ['numbers between two whole ones', all(is('age', 'gt', 1), is('age', 'lt', 2))],
    [
      'a version between pre-releases',
      is('version', 'semver', [
        [
          ['>', '1.0.0-a'],
          ['<', '1.0.0'],
        ],
      ]),
    ],
    ['two negative tests', all(is('country', 'notEquals', 'DE'), is('country', 'notIn', ['AT', 'CH']))],
    ['a prefix of an unknown string', all(is('country', 'startsWith', 'D'), is('country', 'notEquals', 'DE'))],
    ['a beginning and an end', all(is('url', 'startsWith', 'https:'), is('url', 'endsWith', 'https'))],
    ['a longer beginning', all(is('url', 'startsWith', 'http'), not(is('url', 'startsWith', 'https')))],
    ['a beginning, without another as a part', all(is('url', 'startsWith', 'ab'), not(is('url', 'contains', 'b:')))],
    ['a block without one in it', all(is('ip', 'cidr', '10.1.0.0/16'), not(is('ip', 'cidr', '10.1.0.0/24')))],
    ['an address with a beginning', all(is('ip', 'cidr', '10.0.0.0/8'), is('ip', 'startsWith', '10.'))],
    ['mapped addresses', all(is('ip', 'cidr', '10.0.0.0/8'), is('ip', 'cidr', '::ffff:10.0.0.0/104'))],
    ['an unknown part and its twin', all(unknown(), not(unknown()))],
    ['an operator nobody knows, beside its opposite operand', all(is('x', 'magic', 1), is('x', 'magic', 2))],
    ['roles that overlap', all(is('roles', 'includesAny', ['a', 'b']), not(is('roles', 'includesAny', ['a'])))],
  ])('%s', (_, expression) => expect(isNeverTrue(expression)).toBe(false));
});

describe('a missing attribute fails positive and negative tests', () => {
  test.each([
    ['in and not in', any(german, is('country', 'notIn', ['AT', 'DE'])), false],
    [
      'in, not in and missing',
      any(german, is('country', 'notIn', ['AT', 'DE']), is('country', 'exists', false)),
      false,
    ],
    ['a test and its negation', any(german, not(german)), true],
    ['present or missing', any(is('country', 'exists', true), is('country', 'exists', false)), true],
    ['at least and less', any(is('age', 'gte', 18), is('age', 'lt', 18)), false],
    ['at least and not at least', any(is('age', 'gte', 18), not(is('age', 'gte', 18))), true],
  ])('%s', (_, expression, always) => expect(isAlwaysTrue(expression)).toBe(always));
});

test('implication goes one way', () => {
  expect(implies(is('age', 'gt', 30), is('age', 'gt', 18))).toBe(true);
  expect(implies(is('age', 'gt', 18), is('age', 'gt', 30))).toBe(false);
  expect(implies(is('country', 'equals', 'DE'), german)).toBe(true);
  expect(implies(is('country', 'equals', 'DE'), is('country', 'exists', true))).toBe(true);
});

test('a proof that would take too long is given up', () => {
  const pairs = Array.from({ length: 40 }, (_, index) =>
    any(is(`a${index}`, 'contains', 'x'), is(`a${index}`, 'contains', 'y')),
  );
  const never = all(...pairs, is('z', 'equals', 1), is('z', 'equals', 2));
  const start = performance.now();
  isNeverTrue(never);
  isNeverTrue(any(...pairs.map(not), ...pairs));
  expect(performance.now() - start).toBeLessThan(5000);
});
