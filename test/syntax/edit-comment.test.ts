import { expect, test } from 'vitest';
import { applyEdits } from '../../src/fix/apply-edits.js';
import { readComments } from '../../src/syntax/comments.js';
import { removeComment } from '../../src/syntax/edit-comment.js';

test.each([
  ['# a\nb: 1\n', 'b: 1\n'],
  ['b: 1\r\n  # a\r\nc: 2\r\n', 'b: 1\r\nc: 2\r\n'],
  ['b: 1  # a\nc: 2\n', 'b: 1\nc: 2\n'],
  ['b: 1\n# a', 'b: 1\n'],
])('%s loses its comment', (text, expected) => {
  const edits = readComments({ path: 'a.yaml', text }).map(removeComment);
  expect(applyEdits(text, edits)).toBe(expected);
});
