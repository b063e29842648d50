import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutLine } from '../../src/reporters/layout-line.js';

/** What stands above the mark, by columns of a terminal, for lines of narrow characters. */
function marked(line: string, stretch: string): string {
  const start = line.indexOf(stretch);
  const { text, markColumn, markWidth } = layoutLine(line, { start, end: start + stretch.length });
  return text.slice(markColumn, markColumn + markWidth);
}

test('a short line stays as it is', () => {
  expect(layoutLine('key: value', { start: 5, end: 10 })).toEqual({ text: 'key: value', markColumn: 5, markWidth: 5 });
});

test('tabs are four columns', () => {
  expect(layoutLine('\ta: b', { start: 4, end: 5 })).toEqual({ text: '    a: b', markColumn: 7, markWidth: 1 });
});

test('control characters are spelt out and marked in full', () => {
  expect(marked('a: \u001b[2J', '\u001b[2J')).toBe('<U+001B>[2J');
});

describe('columns of characters', () => {
  const column = (before: string) =>
    layoutLine(`${before}x`, { start: before.length, end: before.length + 1 }).markColumn;

  test.each([
    ['wide', '国', 2],
    ['full width', 'Ａ', 2],
    ['Hangul', '한', 2],
    ['emoji', '🚀', 2],
    ['a letter with a combining mark', 'e\u0301', 1],
    ['an emoji sequence', '👩\u200d🚀', 2],
    ['Cyrillic', 'ж', 1],
  ])('%s', (_, text, width) => {
    expect(column(text)).toBe(width);
  });

  test('a combining mark alone is still marked', () => {
    expect(layoutLine('e\u0301', { start: 1, end: 2 }).markWidth).toBe(1);
  });
});

describe('long lines', () => {
  const long = `${'a'.repeat(500)} target ${'b'.repeat(500)}`;

  test('are cut at the end where the mark is near the start', () => {
    expect(marked(`target ${long}`, 'target')).toBe('target');
    expect(layoutLine(`target ${long}`, { start: 0, end: 6 }).text).toMatch(/^target a+…$/);
  });

  test('are cut on both sides of the mark', () => {
    expect(marked(long, 'target')).toBe('target');
    expect(layoutLine(long, { start: 501, end: 507 }).text).toMatch(/^…a+ target b+…$/);
  });

  test('are not cut inside a surrogate pair', () => {
    const line = '🚀'.repeat(200);
    for (const start of [300, 301]) expect(layoutLine(line, { start, end: 302 }).text).toMatch(/^…🚀+…$/u);
  });

  test('cost what is shown, not what is there', () => {
    const line = 'x'.repeat(10_000_000);
    expect(layoutLine(line, { start: 5_000_000, end: 9_000_000 }).text.length).toBeLessThan(200);
    expect(layoutLine(`e${'\u0301'.repeat(1_000_000)}`).text.length).toBeLessThan(1000);
  });
});

test('the mark lies within the text for any line and any span', () => {
  const anyLine = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(anyLine, fc.nat(300), fc.nat(300), (line, first, second) => {
      const start = Math.min(first, second, line.length);
      const layout = layoutLine(line, { start, end: Math.min(Math.max(first, second), line.length) });
      expect(layout.markWidth).toBeGreaterThan(0);
      expect(layout.markColumn + layout.markWidth).toBeLessThanOrEqual(2 * layout.text.length + 1);
      expect(layout.text).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 300 },
  );
});
