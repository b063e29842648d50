import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownCode, markdownText } from '../../src/reporters/markdown-text.js';

test.each([
  ['plain words, even (with) signs: 100%, "on"', 'plain words, even (with) signs: 100%, "on"'],
  ['rule `beta-de` can never decide', 'rule `beta-de` can never decide'],
  ['owner: (@payments), see #12', 'owner: (`@payments`), see `#12`'],
  ['a <b>bold</b> word', 'a `<b>bold</b>` word'],
  ['see https://evil.example and WWW.evil.example', 'see `https://evil.example` and `WWW.evil.example`'],
  ['a|b', '<code>a&#124;b</code>'],
  ['an `unpaired', 'an <code>&#96;unpaired</code>'],
  ['empty `` ticks', 'empty <code>&#96;&#96;</code> ticks'],
  ['a `name with | and <br>`', 'a <code>name&#32;with&#32;&#124;&#32;and&#32;&#60;br&#62;</code>'],
  ['Größe und 日本語', 'Größe und 日本語'],
  ['`a`_b_ and `c`_`d`', '`a`<!-- -->`_b_` and `c`<!-- -->`_`<!-- -->`d`'],
  [':tada: GH-12 at 10:20', '`:tada`: `GH-12` at 10:20'],
  ['one\ntwo', '`one<U+000A>two`'],
])('%s', (sentence, expected) => {
  expect(markdownText(sentence)).toBe(expected);
});

test('code that would not survive as a code span is spelt in entities', () => {
  expect(markdownCode(' x ')).toBe('<code>&#32;x&#32;</code>');
  expect(markdownCode('a\\')).toBe('<code>a&#92;</code>');
  expect(markdownCode('$`')).toBe('<code>&#36;&#96;</code>');
  expect(markdownCode('')).toBe('');
});

/** Signs that could make anything but text, and white space that could break a row. */
const SIGNS = [...'`|\\$<>&@#[]()!*_~{}:/.-+=%\'" ab1\n\r\t'];

test('whatever the sentence, outside code nothing is left that means anything', () => {
  const sentences = fc.string({
    unit: fc.oneof(fc.constantFrom(...SIGNS, 'www.', '://'), fc.string({ unit: 'binary' })),
  });
  fc.assert(
    fc.property(sentences, (sentence) => {
      const rendered = markdownText(sentence);
      const outside = rendered.replaceAll(/`[^`]+`|<code>(?:[\p{L}\p{M}\p{N}]|&#\d+;)*<\/code>|<!-- -->/gu, '');
      expect(outside).not.toMatch(/[`|\\$<>&@#[\]*_~{}]|[\p{Cc}\p{Zl}\p{Zp}]|www\.|:\/\//iu);
      expect(rendered).not.toMatch(/\||``|[\r\n]/);
    }),
    { numRuns: 3000 },
  );
});
