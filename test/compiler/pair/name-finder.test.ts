import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { createNameFinder, hidesNames } from '../../../src/compiler/pair/name-finder.js';
import { nameProblem } from '../../../src/model/check-key.js';
import { propertyRuns } from '../../support/property-runs.js';

const asBytes = (text: string) => Buffer.from(text).toString('latin1');

/** Whether a file would be looked into for the sake of one of the names. */
function isFound(names: Iterable<string>, text: string): boolean {
  const bytes = asBytes(text);
  return hidesNames(bytes) || createNameFinder(names)(bytes);
}

/** Names that something may have. */
const anyName = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
    fc.constantFrom(
      'true',
      'null',
      '0',
      '16',
      '1e21',
      'NaN',
      'Infinity',
      "it's",
      'a "b"',
      'a\\b',
      'two  words',
      'é',
      '-',
      '~',
    ),
    fc.stringMatching(/^[A-Za-z_][\w.-]{0,8}$/),
  )
  .filter((name) => nameProblem(name) === undefined);

/** Ways in which YAML may be printed, folded at every white space among them. */
const anyStyle = fc.record({
  defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE' as const),
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL' as const),
  collectionStyle: fc.constantFrom('any', 'flow', 'block' as const),
  lineWidth: fc.constantFrom(0, 2, 80),
});

test('no file that names one of some things is passed over, however it is written', () => {
  fc.assert(
    fc.property(anyName, fc.array(anyName, { maxLength: 30 }), anyStyle, (name, others, style) => {
      const text = stringify({ a: { [name]: 'on' }, b: ['x', name] }, style);
      // Not every name survives being printed and read again.
      const { errors, contents } = parseDocument(text);
      fc.pre(errors.length === 0 && contents?.toJSON().b[1] === name);
      expect(isFound([...others, name], text)).toBe(true);
    }),
    propertyRuns(500),
  );
});

test('escapes of JSON hide nothing', () => {
  fc.assert(
    fc.property(anyName, fc.array(anyName, { maxLength: 30 }), (name, others) => {
      const escaped = [...name].map(
        (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
      );
      expect(isFound([...others, name], `a: "${escaped.join('')}"`)).toBe(true);
      expect(isFound([...others, name], JSON.stringify({ a: name }))).toBe(true);
      expect(isFound([...others, name], JSON.stringify({ a: name }).replaceAll('/', '\\/'))).toBe(true);
    }),
  );
});

test.each([
  ['a number in another notation', '16', 'requires: { 0x10: on }'],
  ['a boolean in another case', 'true', 'requires: { True: on }'],
  ['nothing at all', '', 'requires: { ~: on }'],
  ['an escaped line break', 'ab', 'segment: "a\\\n  b"'],
  ['white space across lines', 'two words', 'segment: "two\n  words"'],
  ['a doubled quote', "it's", "segment: 'it''s'"],
])('%s', (_name, name, text) => {
  expect(isFound([name], text)).toBe(true);
});

test('what cannot be meant is left alone, for few names and for many', () => {
  const many = Array.from({ length: 40 }, (_, index) => `flag-${index}`);
  expect(isFound(['one'], 'requires: { two: on }')).toBe(false);
  expect(isFound(many, 'requires: { flag-40: on, my-flag-1: on, flag-1x: on }')).toBe(false);
  expect(isFound(many, 'requires: { flag-39: on }')).toBe(true);
  expect(isFound([], 'requires: { flag-39: on }')).toBe(false);
});
