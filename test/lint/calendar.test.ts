import { expect, test } from 'vitest';
import { addDays, dayOfDate, dayOfTime, formatDays } from '../../src/lint/calendar.js';

test('days between dates, over months, leap days and the epoch', () => {
  expect(dayOfDate('1970-01-01')).toBe(0);
  expect(dayOfDate('1969-12-31')).toBe(-1);
  expect(dayOfDate('2026-11-21') - dayOfDate('2026-10-30')).toBe(22);
  expect(dayOfDate('2028-03-01') - dayOfDate('2028-02-28')).toBe(2);
  expect(dayOfDate('2027-03-01') - dayOfDate('2027-02-28')).toBe(1);
});

test('a day lasts until midnight in UTC', () => {
  const day = dayOfDate('2026-11-21');
  expect(dayOfTime(Date.parse('2026-11-21T00:00:00Z'))).toBe(day);
  expect(dayOfTime(Date.parse('2026-11-21T23:59:59.999Z'))).toBe(day);
  expect(dayOfTime(Date.parse('2026-11-22T00:30:00+02:00'))).toBe(day);
  expect(dayOfTime(-1)).toBe(-1);
});

test('adding days', () => {
  expect(addDays('2026-11-01', 90)).toBe('2027-01-30');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});

test('words', () => {
  expect([0, 1, 2].map(formatDays)).toEqual(['0 days', '1 day', '2 days']);
});
