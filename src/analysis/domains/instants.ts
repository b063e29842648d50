import type { PreparedTest } from './prepared-test.js';

/** Times of which every other time is like one: each that an operand names, and the milliseconds beside it. */
export function instants(tests: readonly PreparedTest[]): readonly Date[] {
  const named = new Set<number>();
  for (const { test, domain } of tests)
    if (domain === 'instant' && typeof test.operand === 'number')
      for (const time of [test.operand - 1, test.operand, test.operand + 1]) named.add(time);
  return [...named].map((time) => new Date(time));
}
