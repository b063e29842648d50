import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { runLint } from '../../src/lint/run-lint.js';
import { buildProject } from '../support/build-project.js';

/** `severity id` of everything lint says about a flag that only has a type. */
function lint(rules: string): readonly string[] {
  const { flagSet } = buildProject(`=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
lint: { rules: { ${rules} } }
=== checkout/new-checkout.yaml
type: boolean
`);
  const sink = createDiagnosticList();
  runLint(flagSet, { now: 0, sink });
  return sink.diagnostics.map(({ severity, id }) => `${severity} ${id}`).sort();
}

test('all rules run, at their own levels', () => {
  expect(lint('')).toEqual([
    'error lifecycle/missing-kind',
    'error lifecycle/missing-owner',
    'warning lifecycle/missing-description',
  ]);
});

test('the configuration raises, lowers and switches off', () => {
  expect(
    lint('lifecycle/missing-kind: off, lifecycle/missing-owner: info, lifecycle/missing-description: error'),
  ).toEqual(['error lifecycle/missing-description', 'info lifecycle/missing-owner']);
});

test('the configuration itself is judged', () => {
  expect(lint('lifecycle/mising-kind: off')).toContain('warning config/unknown-rule');
});
