import fc from 'fast-check';
import { RE2JS } from 're2js';
import { expect, test } from 'vitest';
import { checkPattern } from '../../src/model/regular-expression.js';

const accepted = (text: string): string => {
  const checked = checkPattern(text);
  if ('problem' in checked) throw new Error(`${text}: ${checked.problem}`);
  return checked.pattern;
};

test.each([
  ['^qa-[0-9]+$', '^qa-[0-9]+$'],
  ['a.b', 'a[^\\n]b'],
  ['[.]', '[.]'],
  ['\\.', '\\.'],
  ['\\s', '[\\t\\n\\f\\r ]'],
  ['[\\s-]', '[\\t\\n\\f\\r -]'],
  ['(?:a|b){2}', '(?:a|b){2}'],
  ['^(?:[a-z]+-)*[a-z]+$', '^(?:[a-z]+-)*[a-z]+$'],
  ['^(?:foo|far|fo)+$', '^(?:foo|far|fo)+$'],
  ['^(?:[a-z0-9]{1,60}\\.){1,15}[a-z]{2,63}$', '^(?:[a-z0-9]{1,60}\\.){1,15}[a-z]{2,63}$'],
  ['^(?:[0-9a-f]{2}:?){16}$', '^(?:[0-9a-f]{2}:?){16}$'],
  ['^(?:a?)*$', '^(?:a?)*$'],
  ['^(?:\\d{1,3}\\.){3}\\d{1,3}$', '^(?:\\d{1,3}\\.){3}\\d{1,3}$'],
  ['^(?:[a-z]|[0-9]|_)+$', '^(?:[a-z]|[0-9]|_)+$'],
  ['^(?:a|b|ab){3}$', '^(?:a|b|ab){3}$'],
  ['\\\\s', '\\\\s'],
])('%s becomes %s', (text, pattern) => {
  expect(accepted(text)).toBe(pattern);
});

test.each([
  '(',
  '(?=a)',
  '(?!a)',
  '(?<=a)b',
  '(?<name>a)',
  '(?P<name>a)',
  '(?i)a',
  '(?i:a)',
  '(a)\\1',
  '(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)(a)\\12',
  '[[:alpha:]]',
  '\\pL',
  'a{1001}',
  'a{,5}',
  '\\Qa\\E',
  '(a+)+$',
  '^(a+b?)*$',
  '(a|a)*$',
  '^(?:a|a){1,50}$',
  '^(?:a?){50}a{50}$',
  '^(?:a{0,20}){0,20}$',
  `(?:${'(?:'.repeat(80)}a${'b)*'.repeat(80)})*`,
  '(?:[a-z]{1,300})*',
  '(\\w|\\d)+$',
  '^(?:a|ab|b)*$',
  '^(?:a?b?)*$',
  '^(?:\\s*\\w+\\s*)*$',
  '^(?:[a-z]|[\\w-])+@x$',
  '^(?:a|b|ab){3,}$',
  `a{0,${'9'.repeat(400)}}`,
  'a'.repeat(501),
  '\ud800',
])('%j is refused', (text) => {
  expect(checkPattern(text)).toHaveProperty('problem');
});

test('both dialects agree on every pattern that is accepted', () => {
  const piece = fc.constantFrom(
    'a',
    '.',
    '\\s',
    '\\S',
    '[\\s]',
    '[^\\s]',
    '[\\S]',
    '\\d',
    '\\w',
    '\\b',
    '^',
    '$',
    '[^a]',
  );
  const pattern = fc.array(
    fc.tuple(piece, fc.constantFrom('', '?', '*')).map((parts) => parts.join('')),
    { maxLength: 4 },
  );
  const subject = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '\r', '\u2028', '\u00a0', '\v', '\ufeff', '😀', '1'),
  });
  fc.assert(
    fc.property(pattern, subject, (pieces, text) => {
      const checked = checkPattern(pieces.join(''));
      if ('problem' in checked) return;
      expect(new RegExp(checked.pattern, 'u').test(text)).toBe(RE2JS.compile(pieces.join('')).matcher(text).find());
    }),
  );
});
