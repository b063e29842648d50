import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asTime, parseDateTime } from '../../src/util/date-time.js';

test.each([
  ['1970-01-01T00:00:00Z', 0],
  ['1970-01-01t00:00:00z', 0],
  ['2026-01-01T00:00:00+00:00', 1767225600000],
  ['2026-01-01T01:30:00+01:30', 1767225600000],
  ['2025-12-31T12:00:00-12:00', 1767225600000],
  ['2026-01-01T00:00:00.1239Z', 1767225600123],
  ['2026-01-01T00:00:00.5Z', 1767225600500],
  ['2024-02-29T00:00:00Z', 1709164800000],
  ['0099-01-01T00:00:00Z', Date.parse('0099-01-01T00:00:00Z')],
])('reads %s', (text, time) => {
  expect(parseDateTime(text)).toBe(time);
});

test.each([
  '',
  '2026-01-01',
  '2026-01-01T00:00:00',
  '2026-01-01 00:00:00Z',
  '2026-01-01T00:00Z',
  '2026-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:60:00Z',
  '2026-06-30T23:59:60Z',
  '2026-01-01T00:00:00.Z',
  '2026-01-01T00:00:00+0100',
  '2026-01-01T00:00:00+24:00',
  '+002026-01-01T00:00:00Z',
  '2026-01-01T00:00:00Z\n',
  '２026-01-01T00:00:00Z',
])('refuses %j', (text) => {
  expect(parseDateTime(text)).toBeUndefined();
});

test('reads every time that JavaScript prints', () => {
  const date = fc.date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (value) => {
      expect(parseDateTime(value.toISOString())).toBe(value.getTime());
    }),
  );
});

test('takes dates, but not invalid ones, and no numbers', () => {
  expect(asTime(new Date(5))).toBe(5);
  expect(asTime(new Date(Number.NaN))).toBeUndefined();
  expect(asTime(5)).toBeUndefined();
});
