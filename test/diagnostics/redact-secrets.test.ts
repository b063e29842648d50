import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { redactSecrets } from '../../src/diagnostics/redact-secrets.js';

const SECRET = 'very-secret';
const file = { path: 'a.yaml', text: `description: x\nvalue: ${SECRET}\n` };
const start = file.text.indexOf(SECRET);
const leak: Diagnostic = {
  id: 'security/secret',
  severity: 'error',
  message: 'this looks like a key',
  span: { file, start, end: start + SECRET.length },
  isSecret: true,
};
const other: Diagnostic = {
  id: 'rule/example',
  severity: 'error',
  message: `\`${SECRET}\` is wrong`,
  label: SECRET,
  notes: [SECRET],
  help: SECRET,
  suggestion: SECRET,
  related: [{ span: leak.span, message: SECRET }],
  fix: { label: SECRET, edits: [{ span: leak.span, text: SECRET }], safe: true },
  span: { file, start: 0, end: 11 },
};

test('a secret is nowhere in what is shown, sources included', () => {
  const shown = redactSecrets([leak, other], [leak, other]);
  expect(JSON.stringify(shown)).not.toContain(SECRET);
  expect(JSON.stringify(shown)).toContain('description: x');
});

test('places stay what they were', () => {
  const [shown] = redactSecrets([leak], [leak]);
  expect(shown?.span).toMatchObject({ start, end: start + SECRET.length });
  expect(shown?.span.file.text.length).toBe(file.text.length);
});

test('findings share a file as before', () => {
  const [first, second] = redactSecrets([leak, other], [leak]);
  expect(first?.span.file).toBe(second?.span.file);
});

test('nothing changes where nothing is secret', () => {
  const diagnostics = [other];
  expect(redactSecrets(diagnostics, diagnostics)).toBe(diagnostics);
});
