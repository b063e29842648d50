import { expect, test } from 'vitest';
import { settleTimes } from '../../src/history/settle-times.js';

const settle = (times: readonly number[], earliest = 0) =>
  settleTimes(
    times.map((time) => ({ time, isRoot: false, changes: [] })),
    earliest,
  ).map(({ time }) => time);

test.each([
  ['times in order stay', [10, 11, 12], [10, 11, 12]],
  ['a clock that was behind', [10, 1, 12], [10, 10, 12]],
  ['a clock that was ahead', [10, 99, 12, 13], [10, 12, 12, 13]],
  ['several that were ahead', [10, 99, 98, 12], [10, 12, 12, 12]],
  ['a last commit from the future is all there is to go by', [10, 11, 99], [10, 11, 99]],
  ['no commits', [], []],
])('%s', (_, times, settled) => expect(settle(times)).toEqual(settled));

test('nothing is older than what was known before', () => {
  expect(settle([5, 20], 10)).toEqual([10, 20]);
});
