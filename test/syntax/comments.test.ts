import { expect, test } from 'vitest';
import { readComments } from '../../src/syntax/comments.js';

const read = (text: string) =>
  readComments({ path: 'a.yaml', text }).map(
    ({ span, line, column, ownLine }) =>
      `${line}:${column} ${text.slice(span.start, span.end)}${ownLine ? '' : ' (behind something)'}`,
  );

test('comments are found where they are', () => {
  expect(read('# top\na: 1 # one\n  # deeper\r\nb: [ # in brackets\n 2, # two\n]\n#end')).toEqual([
    '1:1 # top',
    '2:6 # one (behind something)',
    '3:3 # deeper',
    '4:6 # in brackets (behind something)',
    '5:5 # two (behind something)',
    '7:1 #end',
  ]);
});

test('texts are no comments', () => {
  const texts = [
    '"# a"',
    "'# a'",
    '"a\n\n  # b"',
    "'a\n  # b'",
    '|\n  # a\n  b',
    '>-\n  # a',
    'a#b',
    'x://y#z',
    '"\\"# a"',
  ];
  for (const text of texts)
    expect(read(`a: ${text}\nb: 1 # c\n`).map((found) => found.replace(/^\d+/, ''))).toEqual([
      ':6 # c (behind something)',
    ]);
});

test('the header of a block scalar may have one', () => {
  expect(read('a: | # why\n  # text\nb: 1\n')).toEqual(['1:6 # why (behind something)']);
});

test('any text has an answer', () => {
  expect(read('')).toEqual([]);
  expect(read('"open # a\n# b')).toEqual([]);
  expect(read('a: [1 # b\n}')).toEqual(['1:7 # b (behind something)']);
});
