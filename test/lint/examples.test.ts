import { describe, expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { EXAMPLE_DATE } from '../../src/lint/lint-rule.js';
import { lintRules } from '../../src/lint/rules/index.js';
import { runLint } from '../../src/lint/run-lint.js';
import { buildProject } from '../support/build-project.js';

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
function findings(example: string): readonly string[] {
  const { flagSet, diagnostics } = buildProject(example);
  const sink = createDiagnosticList();
  runLint(flagSet, { now: Date.parse(EXAMPLE_DATE), sink });
  return [...diagnostics, ...sink.diagnostics].map(({ id }) => id);
}
