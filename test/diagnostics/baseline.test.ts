import { expect, test } from 'vitest';
import { compareWithBaseline, createBaseline, parseBaseline, printBaseline } from '../../src/diagnostics/baseline.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';

const find = (id: string, text: string, start = 0, message = 'words'): Diagnostic => ({
  id,
  severity: 'warning',
  message,
  span: { file: { path: 'flags/a.yaml', text: `${' '.repeat(start)}${text}` }, start, end: start + text.length },
});

const all = () => true;
const first = find('rule/shadowed', 'one');
const second = find('rule/shadowed', 'two');

test('what it holds is found again below other lines and in other words', () => {
  const entries = createBaseline([first, second], all);
  const moved = [find('rule/shadowed', 'one', 40, 'other words'), find('rule/shadowed', 'two', 80)];
  expect(compareWithBaseline(moved, entries)).toEqual({ fresh: new Set(), gone: [] });
});

test('what is new is fresh, what is no more is gone', () => {
  const entries = createBaseline([first, second], (diagnostic) => diagnostic === first);
  expect(compareWithBaseline([second], entries)).toEqual({ fresh: new Set([second]), gone: entries });
});

test('of two findings that are alike, one may go', () => {
  const twice = [find('rule/shadowed', 'one'), find('rule/shadowed', 'one', 9)];
  const entries = createBaseline(twice, all);
  expect(compareWithBaseline([first], entries)).toMatchObject({ fresh: new Set(), gone: { length: 1 } });
  expect(compareWithBaseline([...twice, find('rule/shadowed', 'one', 50)], entries).fresh.size).toBe(1);
});

test('the file has one line an entry, in one order', () => {
  const entries = createBaseline([second, first], all);
  const text = printBaseline(entries);
  expect(text).toBe(printBaseline(entries.toReversed()));
  expect(text.split('\n').filter((line) => line.includes('rule/shadowed'))).toHaveLength(2);
  expect(parseBaseline(text)).toHaveLength(2);
  expect(parseBaseline(printBaseline([]))).toEqual([]);
});

test.each(['', '[]', '{}', '{"formatVersion":2,"fingerprints":"halyard/v2","findings":[]}', 'null'])(
  '%s is no baseline',
  (text) => {
    expect(parseBaseline(text)).toBeUndefined();
  },
);

test('entries without a fingerprint are refused', () => {
  expect(parseBaseline(printBaseline([]).replace('[]', '[{"rule":"a","file":"b"}]'))).toBeUndefined();
});
