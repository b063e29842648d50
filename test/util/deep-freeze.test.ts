import { expect, test } from 'vitest';
import { deepFreeze } from '../../src/util/deep-freeze.js';

test('freezes all there is, at any depth', () => {
  let deep: unknown[] = [];
  for (let level = 0; level < 100_000; level++) deep = [deep];
  const value = deepFreeze({ list: [{ inner: {} }], text: 'a', none: null, deep });
  expect(Object.isFrozen(value.list[0]?.inner)).toBe(true);
  expect(Object.isFrozen(value.deep[0])).toBe(true);
});
