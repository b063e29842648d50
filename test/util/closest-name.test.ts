import { expect, test } from 'vitest';
import { closestName } from '../../src/util/closest-name.js';

test.each([
  ['is_while', ['userId', 'is_whale', 'country'], 'is_whale'],
  ['prodution', ['staging', 'production'], 'production'],
  ['Staff', ['staff'], 'staff'],
  ['sfaft', ['staff'], 'staff'],
  ['ab', ['cd'], undefined],
  ['on', ['off'], undefined],
  ['x', ['y'], undefined],
  ['country', ['plan', 'age'], undefined],
  ['staf', ['stag', 'staff'], 'staff'],
])('%s among %j is %s', (name, candidates, expected) => {
  expect(closestName(name, candidates)).toBe(expected);
});

test('the order of the candidates does not matter', () => {
  expect(closestName('ca', ['cb', 'cc'])).toBe(closestName('ca', ['cc', 'cb']));
});
