import { expect, test } from 'vitest';
import { fixFile } from '../../src/fix/fix-file.js';

/** Makes fixes that replace the first occurrence of one text by another. */
function fix(text: string, replacements: readonly (readonly [string, string])[]) {
  const file = { path: 'a.yaml', text };
  const fixes = replacements.map(([before, after]) => {
    const start = text.indexOf(before);
    return { label: '', safe: true, edits: [{ span: { file, start, end: start + before.length }, text: after }] };
  });
  return fixFile(file, fixes);
}

test('what leaves the meaning as it is happens at once', () => {
  expect(
    fix('# a\nb: x # c\n', [
      ['# a\n', ''],
      [' # c', ''],
      ['x', '"x"'],
    ]),
  ).toEqual({ text: 'b: "x"\n', fixed: 3 });
});

test('of those that change it, the first in the file', () => {
  const text = 'a: 1\nb: 2\n';
  expect(
    fix(text, [
      ['b: 2\n', ''],
      ['a: 1\n', ''],
    ]),
  ).toEqual({ text: 'b: 2\n', fixed: 1 });
});

test('of those that overlap, the first in the file', () => {
  expect(
    fix('a: x # c d\n', [
      ['c d', 'd'],
      [' # c d', ''],
    ]),
  ).toEqual({ text: 'a: x\n', fixed: 1 });
});

test('none that breaks the file', () => {
  expect(
    fix('a: [1]\nb: 2\n', [
      [']', ''],
      ['2', '3'],
    ]),
  ).toEqual({ text: 'a: [1]\nb: 3\n', fixed: 1 });
  expect(fix('a: [1]\n', [[']', '']])).toBeUndefined();
});

test('nothing to do is nothing', () => {
  expect(fix('a: 1\n', [])).toBeUndefined();
  expect(fix('a: 1\n', [['1', '1']])).toBeUndefined();
});
