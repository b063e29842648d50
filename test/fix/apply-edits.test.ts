import { expect, test } from 'vitest';
import { applyEdits, overlap } from '../../src/fix/apply-edits.js';

const file = { path: 'a.yaml', text: 'abcdef' };
const edit = (start: number, end: number, text = '') => ({ span: { file, start, end }, text });

test('edits are made in the order of their places, and all else stays', () => {
  expect(applyEdits(file.text, [])).toBe('abcdef');
  expect(applyEdits(file.text, [edit(4, 5, 'E'), edit(0, 2, 'x'), edit(2, 2, '-')])).toBe('x-cdEf');
  expect(applyEdits(file.text, [edit(6, 6, '1'), edit(6, 6, '2')])).toBe('abcdef12');
});

test('only edits of the same characters overlap', () => {
  expect(overlap([edit(3, 4), edit(0, 3)])).toBe(false);
  expect(overlap([edit(3, 3), edit(0, 3)])).toBe(false);
  expect(overlap([edit(2, 4), edit(0, 3)])).toBe(true);
  expect(overlap([edit(0, 3), edit(2, 2, 'x')])).toBe(true);
});
