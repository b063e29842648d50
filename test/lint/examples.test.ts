import { describe, expect, test } from 'vitest';
import { lintRules } from '../../src/lint/rules/index.js';
import { checkText } from '../support/check-text.js';

describe.each(lintRules)('$id', ({ id, examples }) => {
  test('has examples of both kinds', () => {
    expect(examples.valid.length).toBeGreaterThan(0);
    expect(examples.invalid.length).toBeGreaterThan(0);
  });

  test.each(examples.invalid)('an invalid example gives exactly its own finding %#', (example) => {
    expect(findings(example)).toEqual([id]);
  });

  test.each(examples.valid)('a valid example gives no finding %#', (example) => {
    expect(findings(example)).toEqual([]);
  });
});

/** The ids of everything that any phase says about a little project. */
const findings = (example: string): readonly string[] => checkText(example).diagnostics.map(({ id }) => id);
