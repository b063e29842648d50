import { expect, test } from 'vitest';
import { cannotBeFileName, foldName, isSafeFileName, nameOfFile, nameProblem } from '../../src/model/check-key.js';

test.each(['new-checkout', '@@tracesSampleRate', 'checkout/v2', 'Straße', '日本', 'a b', '-', '0'])(
  '%s is a name',
  (name) => {
    expect(nameProblem(name)).toBeUndefined();
  },
);

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'])(
  'V15: %s is refused',
  (name) => {
    expect(nameProblem(name)).toEqual({ kind: 'prototype' });
  },
);

test.each(['', ' a', 'a ', 'a\nb', 'a\u0000', 'a\u2028b', '\ud800', 'x'.repeat(257)])(
  '%j has no form of a name',
  (name) => {
    expect(nameProblem(name)?.kind).toBe('format');
  },
);

test.each([
  ['a/b', true],
  ['a:b', true],
  ['CON', true],
  ['nul.x', true],
  ['.hidden', true],
  ['a.', true],
  ['a', false],
  ['@@a', false],
])('whether %s cannot be a file name: %s', (key, expected) => {
  expect(cannotBeFileName(key)).toBe(expected);
});

test.each([
  ['production', true],
  ['eu_1.a', true],
  ['..', false],
  ['a/b', false],
  ['aux', false],
  ['é', false],
])('whether %s can be a part of a path: %s', (name, expected) => {
  expect(isSafeFileName(name)).toBe(expected);
});

test('a file gives its name without the extension', () => {
  expect(nameOfFile('checkout/new.checkout.yaml')).toBe('new.checkout');
  expect(nameOfFile('a.yml')).toBe('a');
});

test('letter case and Unicode form do not tell names apart', () => {
  expect(foldName('E\u0301t\u00e9')).toBe(foldName('\u00e9t\u00e9'));
});
