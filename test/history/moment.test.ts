import { expect, test } from 'vitest';
import { daysSince, describeDays, latestMoment, UNCOMMITTED } from '../../src/history/moment.js';

const day = (number: number, atLeast = false) => ({ time: number * 86_400_000, atLeast });

test('days are whole, and never negative', () => {
  expect(daysSince(day(3), 5 * 86_400_000 - 1)).toBe(1);
  expect(daysSince(day(3), 5 * 86_400_000)).toBe(2);
  expect(daysSince(day(9), 0)).toBe(0);
  expect(daysSince(UNCOMMITTED, 0)).toBe(0);
});

test('a bound is said to be one', () => {
  expect(describeDays(day(0), 86_400_000)).toBe('1 day');
  expect(describeDays(day(0, true), 2 * 86_400_000)).toBe('at least 2 days');
});

test('the latest counts, and a certain one before a bound', () => {
  expect(latestMoment(day(1), day(3), day(2))).toEqual(day(3));
  expect(latestMoment(day(3, true), day(3))).toEqual(day(3));
  expect(latestMoment(day(3), day(3, true))).toEqual(day(3));
  expect(latestMoment(day(2), day(3, true))).toEqual(day(3, true));
  expect(latestMoment(day(2), UNCOMMITTED)).toBe(UNCOMMITTED);
});
