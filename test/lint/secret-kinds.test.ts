import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secretKinds } from '../../src/lint/secret-kinds.js';

/** Without what looks ahead, which no generator knows. */
const withoutLooking = (pattern: string) => pattern.replace(/\(\?[!=].*?\)/g, '');

test.each(secretKinds)('$what: nothing of the form is without $hint', ({ hint, pattern }) => {
  const form = fc.stringMatching(new RegExp(`^${withoutLooking(pattern)}$`));
  expect(fc.sample(form, { numRuns: 20, seed: 1 }).filter((text) => !text.includes(hint))).toEqual([]);
});
