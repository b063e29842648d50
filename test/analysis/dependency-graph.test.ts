import { expect, test } from 'vitest';
import { withRequiredFlags } from '../../src/analysis/dependency-graph.js';

const flagRequiring = (key: string, ...required: string[]) => ({
  key,
  prerequisites: required.map((flag) => ({ flag })),
});
const closure = (start: string, ...flags: ReturnType<typeof flagRequiring>[]) => {
  const known = new Map(flags.map((flag) => [flag.key, flag]));
  return withRequiredFlags(
    flags.filter(({ key }) => key === start),
    known,
  ).map(({ key }) => key);
};

test('all that is required, each flag after what it requires', () => {
  const flags = [
    flagRequiring('a', 'b', 'c'),
    flagRequiring('b', 'd'),
    flagRequiring('c', 'd'),
    flagRequiring('d'),
    flagRequiring('e'),
  ];
  expect(closure('a', ...flags)).toEqual(['d', 'b', 'c', 'a']);
});

test('unknown flags are left out', () => expect(closure('a', flagRequiring('a', 'x'))).toEqual(['a']));

test('a chain of fifty thousand', () => {
  const chain = Array.from({ length: 50_000 }, (_, index) => flagRequiring(`f${index}`, `f${index + 1}`));
  expect(closure('f0', ...chain)).toHaveLength(50_000);
});
