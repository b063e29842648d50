import { expect, test } from 'vitest';
import { type FramePlace, gutterWidthOf, renderCodeFrame } from '../../src/reporters/code-frame.js';
import type { Span } from '../../src/source/span.js';

/** Renders the frame of the stretch between « and ». */
function frame(marked: string, extras: Partial<FramePlace> = {}): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return frameOf({ file: { path: 'a.yaml', text: marked.replace(/[«»]/g, '') }, start, end }, extras);
}

function frameOf(span: Span, extras: Partial<FramePlace> = {}): string {
  const plain = (text: string) => text;
  const place = { span, arrow: '-->', underline: '^', before: 2, after: 1, ...extras };
  const lines = renderCodeFrame(place, { gutterWidth: gutterWidthOf([span], 1), gutter: plain, mark: plain });
  return `\n${lines.join('\n')}\n`;
}

test('two lines before, one after, and the label', () => {
  expect(frame('a: 1\nb: 2\nc: 3\nd: «4»\ne: 5\nf: 6\n', { label: 'here' })).toBe(`
  --> a.yaml:4:4
   |
 2 | b: 2
 3 | c: 3
 4 | d: 4
   |    ^ here
 5 | e: 5
`);
});

test('blank lines at the edge are left out', () => {
  expect(frame('a: 1\n\nc: «3»\n\n')).toBe(`
  --> a.yaml:3:4
   |
 1 | a: 1
 2 |
 3 | c: 3
   |    ^
`);
  expect(frame('\n\nc: «3»')).toBe(`
  --> a.yaml:3:4
   |
 3 | c: 3
   |    ^
`);
});

test('the first line of a span over several lines is marked', () => {
  expect(frame('«a:   \n  b: 1»\n')).toBe(`
  --> a.yaml:1:1
   |
 1 | a:   
   | ^^
 2 |   b: 1
`);
});

test('an empty span gets one mark, also at the end of the file', () => {
  expect(frame('a: 1«»')).toBe(`
  --> a.yaml:1:5
   |
 1 | a: 1
   |     ^
`);
  expect(frame('a: 1\n«»')).toContain('\n 2 |\n   | ^\n');
});

test('a file without text has a place and no frame', () => {
  expect(frame('«»')).toBe('\n  --> a.yaml:1:1\n');
});

test('large line numbers widen the gutter', () => {
  expect(frame(`${'\n'.repeat(998)}a: «1»\nb: 2`)).toBe(`
    --> a.yaml:999:4
     |
 999 | a: 1
     |    ^
1000 | b: 2
`);
});

test('carriage returns end lines and are not shown', () => {
  expect(frame('a: 1\r\nb: «2»\r\nc: 3\r')).toBe(`
  --> a.yaml:2:4
   |
 1 | a: 1
 2 | b: 2
   |    ^
 3 | c: 3
`);
});
