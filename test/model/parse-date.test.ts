import { expect, test } from 'vitest';
import { isDate, nearestDate } from '../../src/model/parse-date.js';

test.each(['2026-12-20', '2024-02-29', '0099-01-01'])('%s is a date', (text) => {
  expect(isDate(text)).toBe(true);
});

test.each([
  ['2025-30-01', '2025-01-30'],
  ['2024-2-1', '2024-02-01'],
  ['2025-02-30', '2025-02-28'],
  ['2023-02-29', '2023-02-28'],
  ['2026/12/20', '2026-12-20'],
  ['2026-12-20T08:00:00Z', '2026-12-20'],
  ['2025-04-31', '2025-04-30'],
  ['20.12.2026', undefined],
  ['2025-13-32', undefined],
  ['1.2.3', undefined],
  ['', undefined],
])('%s is no date; probably %s', (text, suggestion) => {
  expect(isDate(text)).toBe(false);
  expect(nearestDate(text)).toBe(suggestion);
});
