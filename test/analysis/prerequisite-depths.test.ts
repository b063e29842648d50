import { expect, test } from 'vitest';
import { prerequisiteDepths } from '../../src/analysis/prerequisite-depths.js';

const flag = (key: string, ...required: string[]) =>
  [key, { key, prerequisites: required.map((name) => ({ flag: name })) }] as const;

test('the longest chain counts', () => {
  const flags = new Map([flag('a', 'b', 'd'), flag('b', 'c'), flag('c', 'd'), flag('d')]);
  expect([...prerequisiteDepths(flags)].sort()).toEqual([
    ['a', 3],
    ['b', 2],
    ['c', 1],
    ['d', 0],
  ]);
});

test('chains may be as long as they like', () => {
  const length = 20_000;
  const flags = new Map(
    Array.from({ length }, (_, index) => (index === 0 ? flag('0') : flag(String(index), String(index - 1)))),
  );
  expect(prerequisiteDepths(flags).get(String(length - 1))).toBe(length - 1);
});
