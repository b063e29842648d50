import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineSplitter, LONGEST_LINE_BYTES } from '../../../src/cli/replay/split-lines.js';

function split(chunks: readonly Uint8Array[]): readonly (readonly [number, string | undefined])[] {
  const lines: [number, string | undefined][] = [];
  const splitter = createLineSplitter((line, bytes) => lines.push([line, bytes && Buffer.from(bytes).toString()]));
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return lines;
}

const numbered = (lines: readonly string[]) => lines.map((text, index) => [index + 1, text]);

test('wherever chunks end, the lines are the same', () => {
  const anyText = fc
    .array(fc.constantFrom('a', 'bc', '', 'é', '\r'), { maxLength: 8 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(anyText, fc.array(fc.nat(20), { maxLength: 6 }), (text, cuts) => {
      const bytes = Buffer.from(text);
      const places = [0, ...[...cuts].sort((left, right) => left - right), bytes.length];
      const chunks = places.map((start, index) => bytes.subarray(start, places[index + 1] ?? start));
      const lines = text.split('\n');
      expect(split(chunks)).toEqual(numbered(lines.at(-1) === '' ? lines.slice(0, -1) : lines));
    }),
  );
});

test('a line that is too long is told without being kept, and the next one is read', () => {
  const chunk = Buffer.alloc(LONGEST_LINE_BYTES / 2 + 1, 'x');
  expect(split([Buffer.from('a\n'), chunk, chunk, chunk, Buffer.from('\nb')])).toEqual([
    [1, 'a'],
    [2, undefined],
    [3, 'b'],
  ]);
});

test('a line may have just the length that is allowed', () => {
  const longest = 'x'.repeat(LONGEST_LINE_BYTES);
  expect(split([Buffer.from(longest), Buffer.from('\n')])).toEqual([[1, longest]]);
});
