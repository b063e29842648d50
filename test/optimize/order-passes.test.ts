import { expect, test } from 'vitest';
import { orderPasses } from '../../src/optimize/order-passes.js';
import { definePass } from '../../src/optimize/pass.js';
import { passes } from '../../src/optimize/passes/index.js';

const passAfter = (name: string, ...after: string[]) =>
  definePass({ name, after, level: 'optimized', summary: '', why: '', run: (program) => program });
const order = (...list: ReturnType<typeof passAfter>[]) => orderPasses(list).map(({ name }) => name);

test('each pass stands after those it names', () => {
  expect(order(passAfter('a', 'c'), passAfter('b'), passAfter('c', 'b'))).toEqual(['b', 'c', 'a']);
});

test('a circle or an unknown name is a bug', () => {
  expect(() => order(passAfter('a', 'b'), passAfter('b', 'a'))).toThrow();
  expect(() => order(passAfter('a', 'nothing'))).toThrow();
});

test('the passes that exist have an order, a reason and names of their own', () => {
  const names = orderPasses(passes).map(({ name }) => name);
  expect(new Set(names).size).toBe(passes.length);
  expect(names.at(-1)).toBe('share-equal');
  for (const { summary, why } of passes) expect(Math.min(summary.length, why.length)).toBeGreaterThan(20);
});
