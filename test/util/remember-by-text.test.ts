import { expect, test } from 'vitest';
import { rememberByText } from '../../src/util/remember-by-text.js';

test('asks once a text, and does not keep growing', () => {
  const asked: string[] = [];
  const lengthOf = rememberByText((text) => {
    asked.push(text);
    return text.length;
  });
  expect([lengthOf('abc'), lengthOf('abc'), lengthOf('')]).toEqual([3, 3, 0]);
  expect(asked).toEqual(['abc', '']);
  for (let index = 0; index < 300; index++) lengthOf(String(index));
  lengthOf('abc');
  expect(asked.filter((text) => text === 'abc')).toHaveLength(2);
});

test('does not keep long texts', () => {
  let calls = 0;
  const count = rememberByText(() => ++calls);
  count('x'.repeat(65));
  count('x'.repeat(65));
  expect(calls).toBe(2);
});
