import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { lintRules } from '../../src/lint/rules/index.js';
import { checkRuleSettings } from '../../src/model/check-rule-settings.js';
import { buildProject } from '../support/build-project.js';

/** What is said about the `lint` part of a configuration, with the text it points at. */
function check(rules: string) {
  const { flagSet } = buildProject(`=== flags.config.yaml
formatVersion: 1
environments:
  - { name: production }
lint:
  rules:
    ${rules}
`);
  const sink = createDiagnosticList();
  checkRuleSettings(flagSet.config.lint, { rules: lintRules, otherwise: 'no such rule' }, sink);
  return sink.diagnostics.map(({ id, severity, span, help }) => ({
    id,
    severity,
    text: span.file.text.slice(span.start, span.end),
    help,
  }));
}

test('rules that exist, by their present and former ids, with their options', () => {
  expect(check('lifecycle/expired: [error, { grace: 30d }]')).toEqual([]);
  expect(check('lifecycle/expiring-soon: off')).toEqual([]);
  expect(check('lifecycle/expires-soon: off')).toEqual([]);
});

test('a misspelt rule', () => {
  expect(check('lifecycle/expird: off')).toEqual([
    {
      id: 'config/unknown-rule',
      severity: 'warning',
      text: 'lifecycle/expird',
      help: 'did you mean `lifecycle/expired`?',
    },
  ]);
});

test('an id that is no lint rule', () => {
  expect(check('context/unknown-attribute: off')).toMatchObject([{ id: 'config/unknown-rule' }]);
});

test('an option that the rule does not have', () => {
  expect(check('lifecycle/expired: [error, { grase: 30d }]')).toMatchObject([
    { id: 'config/unknown-rule-option', text: 'lifecycle/expired', help: 'did you mean `grace`?' },
  ]);
  expect(check('lifecycle/missing-kind: [error, { grace: 30d }]')).toMatchObject([
    { id: 'config/unknown-rule-option', help: 'it has none' },
  ]);
});

test('an option of the wrong form', () => {
  expect(check('lifecycle/expired: [error, { grace: a month }]')).toMatchObject([
    { id: 'config/invalid-rule-option', text: 'lifecycle/expired' },
  ]);
});
