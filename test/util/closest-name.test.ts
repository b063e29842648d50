import { expect, test } from 'vitest';
import { closestName } from '../../src/util/closest-name.js';

test.each([
  ['rulez', ['rules', 'variants'], 'rules'],
  ['ruels', ['rules'], 'rules'],
  ['is_while', ['is_whale', 'is_wild'], 'is_whale'],
  ['Owner', ['owner'], 'owner'],
  ['OWNER', ['owner', 'ower'], 'owner'],
  ['environmentz', ['environment', 'environments'], 'environment'],
  ['a', ['b'], undefined],
  ['ab', ['cd'], undefined],
  ['ab', ['ac'], 'ac'],
  ['age', ['gt'], undefined],
  ['name', ['name'], undefined],
  ['', ['a'], undefined],
  ['bat', ['rat', 'cat'], 'cat'],
  ['production-eu', ['production-us', 'staging'], 'production-us'],
  ['checkout', ['payments'], undefined],
  ['x'.repeat(10_000), ['x'.repeat(9_999)], undefined],
])('%j among %j', (name, candidates, expected) => {
  expect(closestName(name, candidates)).toBe(expected);
  expect(closestName(name, [...candidates].reverse())).toBe(expected);
});
