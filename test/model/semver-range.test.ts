import fc from 'fast-check';
import semver from 'semver';
import { expect, test } from 'vitest';
import { parseSemverRange } from '../../src/model/semver-range.js';
import { semver as semverOperator } from '../../src/operators/semver.js';

test.each([
  ['>=2.3.0', [[['>=', '2.3.0']]]],
  [
    '^1.2.3',
    [
      [
        ['>=', '1.2.3'],
        ['<', '2.0.0-0'],
      ],
    ],
  ],
  ['1.2.3', [[['=', '1.2.3']]]],
  ['1.2.3+build', [[['=', '1.2.3']]]],
  ['*', [[]]],
  ['<1.0.0 || >=2.0.0', [[['<', '1.0.0']], [['>=', '2.0.0']]]],
])('%s', (text, comparators) => {
  expect(parseSemverRange(text)).toEqual(comparators);
});

test.each(['', '  ', 'nope', '>=', '1.2.3.4', '>=2.x.y'])('%j is refused', (text) => {
  expect(parseSemverRange(text)).toBeUndefined();
});

test('the desugared range decides like npm', () => {
  const number = fc.nat(3);
  const version = fc
    .tuple(number, number, number, fc.constantFrom('', '-0', '-beta.1'))
    .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre}`);
  const simple = fc.tuple(fc.constantFrom('', '^', '~', '>', '>=', '<', '<='), version).map((parts) => parts.join(''));
  const range = fc.tuple(simple, fc.constantFrom(' ', ' || '), simple).map((parts) => parts.join(''));
  fc.assert(
    fc.property(range, version, (text, candidate) => {
      const comparators = parseSemverRange(text);
      if (comparators === undefined) throw new Error(text);
      const holds = semverOperator.prepare(comparators)(candidate);
      expect(holds).toBe(semver.satisfies(candidate, text, { includePrerelease: true }));
    }),
  );
});
