import { expect, test } from 'vitest';
import { parseTime } from '../../src/model/parse-time.js';

test('a time with a zone is a moment', () => {
  expect(parseTime('2026-12-20T01:00:00+01:00')).toEqual({ value: Date.UTC(2026, 11, 20) });
});

test('a time without a zone is told apart and completed', () => {
  expect(parseTime('2026-12-20T08:00:00')).toEqual({ problem: 'no-timezone', suggestion: '2026-12-20T08:00:00Z' });
});

test.each([
  ['2026-12-20', '2026-12-20T00:00:00Z'],
  ['2026-12-20 08:00', '2026-12-20T08:00:00Z'],
  ['2026-12-20 08:00:00', '2026-12-20T08:00:00Z'],
  ['2026-12-20T08:00:00+0100', '2026-12-20T08:00:00+01:00'],
  ['2026-2-3T8:00:00z', '2026-02-03T08:00:00Z'],
  ['2025-02-30T00:00:00Z', '2025-02-28T00:00:00Z'],
  ['2026-12-20T24:00:00Z', undefined],
  ['tomorrow', undefined],
  ['1.2.3', undefined],
  ['2026-12-20T08:00:60Z', undefined],
])('%s is no time; probably %s', (text, suggestion) => {
  expect(parseTime(text)).toEqual({ problem: 'no-time', ...(suggestion && { suggestion }) });
});
