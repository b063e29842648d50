import { expect, test } from 'vitest';
import { covers, overlaps } from '../../src/analysis/time-window.js';

test('a window covers what opens no earlier and closes no later', () => {
  expect(covers({}, { from: 1, until: 2 })).toBe(true);
  expect(covers({ from: 1, until: 2 }, { from: 1, until: 2 })).toBe(true);
  expect(covers({ from: 1 }, { until: 2 })).toBe(false);
  expect(covers({ until: 2 }, {})).toBe(false);
});

test('windows overlap if both are open at some moment', () => {
  expect(overlaps({}, {})).toBe(true);
  expect(overlaps({ until: 2 }, { from: 1 })).toBe(true);
  expect(overlaps({ until: 2 }, { from: 2 })).toBe(false);
});
