import fc from 'fast-check';
import semver from 'semver';
import { expect, test } from 'vitest';
import { compareSemanticVersions, parseSemanticVersion } from '../../src/util/semantic-version.js';

const compare = (left: string, right: string) => {
  const [first, second] = [parseSemanticVersion(left), parseSemanticVersion(right)];
  return first === undefined || second === undefined ? undefined : Math.sign(compareSemanticVersions(first, second));
};

test('the order of the specification', () => {
  const ascending =
    '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 2.0.0 2.1.0 2.1.1'.split(
      ' ',
    );
  for (const [low, left] of ascending.entries())
    for (const [high, right] of ascending.entries()) expect(compare(left, right)).toBe(Math.sign(low - high));
});

test('numbers of any length count exactly, and builds do not count', () => {
  expect(compare('1.0.9007199254740993', '1.0.9007199254740992')).toBe(1);
  expect(compare('1.0.0+a', '1.0.0+b')).toBe(0);
});

test.each([
  '',
  '1',
  '1.2',
  'v1.2.3',
  '=1.2.3',
  ' 1.2.3',
  '1.2.3 ',
  '01.2.3',
  '1.2.3-',
  '1.2.3-01',
  '1.2.3-a..b',
  '1.2.3+',
  '1.2.3.4',
  '1.2.x',
  '-1.2.3',
])('refuses %j', (text) => {
  expect(parseSemanticVersion(text)).toBeUndefined();
});

test('orders like npm', () => {
  const part = fc.oneof(fc.nat(11).map(String), fc.constantFrom('a', 'b', 'rc', '0a', '-', 'a-1'));
  const version = fc
    .tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.array(part, { maxLength: 3 }))
    .map(
      ([major, minor, patch, parts]) => `${major}.${minor}.${patch}${parts.length > 0 ? `-${parts.join('.')}` : ''}`,
    );
  fc.assert(
    fc.property(version, version, (left, right) => {
      expect(compare(left, right)).toBe(semver.compare(left, right));
    }),
  );
});
