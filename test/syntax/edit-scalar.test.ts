import { expect, test } from 'vitest';
import { applyEdits } from '../../src/fix/apply-edits.js';
import { quoteScalar, replaceScalar } from '../../src/syntax/edit-scalar.js';

/** The span of what stands between « and ». */
function markedSpan(marked: string) {
  const file = { path: 'a.yaml', text: marked.replace(/[«»]/g, '') };
  return { file, start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
}

test.each([
  ['a: «x» # c\n', 'z', 'a: z # c\n'],
  ['a: «x»\n', '1', 'a: "1"\n'],
  ['a: «x»\n', 1, 'a: 1\n'],
  ['a: «"x"»\n', 'z', 'a: "z"\n'],
  ["a: «'x'»\n", "it's", "a: 'it''s'\n"],
  ["a: «'x'»\n", 'a\nb', 'a: "a\\nb"\n'],
  ["a: «'x'»\n", 1, 'a: 1\n'],
  ['«a»: x\n', 'b', 'b: x\n'],
  ['a: [«x», y]\n', 'b, c', 'a: ["b, c", y]\n'],
  ['a: «|\n  x\n»b: 1\n', 'y', undefined],
])('%s becomes %s', (marked, value, expected) => {
  const span = markedSpan(marked);
  const edit = replaceScalar(span, value);
  expect(edit && applyEdits(span.file.text, [edit])).toBe(expected);
});

test.each([
  ['a: «on» # c\n', 'a: "on" # c\n'],
  ['a: «1.10»\n', 'a: "1.10"\n'],
  ['a: «C:\\b»\n', 'a: "C:\\\\b"\n'],
  ['a: «"on"»\n', undefined],
  ["a: «'on'»\n", undefined],
  ['a: «x\n  y»\n', undefined],
])('%s is quoted', (marked, expected) => {
  const span = markedSpan(marked);
  const edit = quoteScalar(span);
  expect(edit && applyEdits(span.file.text, [edit])).toBe(expected);
});
