import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { fingerprintDiagnostics } from '../../src/diagnostics/fingerprint.js';
import { checkText } from '../support/check-text.js';

const FLAG = `description: x
kind: release
owner: "@payments"
created: 2026-10-01
expires: 2026-12-31
type: boolean
rules:
  - name: whales
    if: { is_wale: true }
    serve: on
`;

const fingerprintsOf = (found: readonly Diagnostic[]) => [...fingerprintDiagnostics(found).values()];
const findings = (text: string) => checkText(text).diagnostics.filter(({ id }) => id === 'context/unknown-attribute');

test('a finding says where in its document it stands', () => {
  expect(findings(FLAG).map(({ pointer }) => pointer)).toEqual(['/rules/0/if/is_wale']);
});

test('its fingerprint outlives comments, fields and rules before it', () => {
  const moved = `# why\n${FLAG.replace('rules:', 'tags: [web]\nrules:\n  - if: { country: DE }\n    serve: on')}`;
  expect(fingerprintsOf(findings(moved))).toEqual(fingerprintsOf(findings(FLAG)));
});

test('and, below an item with a name, what else is changed in it', () => {
  const OTHER = FLAG.replace('is_wale: true', 'plan: pro, is_wale: false').replace('serve: on', 'serve: off');
  expect(fingerprintsOf(findings(OTHER))).toEqual(fingerprintsOf(findings(FLAG)));
  expect(fingerprintsOf(findings(FLAG.replace('whales', 'other')))).not.toEqual(fingerprintsOf(findings(FLAG)));
});

const aboutTheFlag = (text: string) => checkText(text).diagnostics.filter(({ id }) => id === 'lifecycle/missing-owner');
const OWNERLESS = 'description: x\nkind: permission\ntype: boolean\n';

test('a finding about a flag as a whole is at no place of its document', () => {
  expect(aboutTheFlag(OWNERLESS).map(({ pointer }) => pointer)).toEqual(['']);
});

test.each([
  ['another first line', `kind: permission\n${OWNERLESS.replace('kind: permission\n', '')}`],
  ['another text there', OWNERLESS.replace(': x', ': another')],
  ['lines above', `# a comment\n\n---\n${OWNERLESS}`],
])('%s keeps its fingerprint', (_, text) => {
  expect(fingerprintsOf(aboutTheFlag(text))).toEqual(fingerprintsOf(aboutTheFlag(OWNERLESS)));
});

test('an owner with too many flags keeps a fingerprint when another has fewer', () => {
  const flagOf = (name: string, owner: string) => `=== area/${name}.yaml\n${OWNERLESS}owner: "@${owner}"\n`;
  const project = (...flags: string[]) =>
    `=== flags.config.yaml\nformatVersion: 1\nenvironments: [{ name: production }]\nlint: { rules: { limit/flag-count: [warning, { perOwner: 1 }] } }\n${flags.join('')}`;
  const counts = (text: string) => checkText(text).diagnostics.filter(({ id }) => id === 'limit/flag-count');
  const both = project(flagOf('one', 'a'), flagOf('two', 'a'), flagOf('three', 'b'), flagOf('four', 'b'));
  const [, second] = fingerprintsOf(counts(both));
  expect(fingerprintsOf(counts(project(flagOf('three', 'b'), flagOf('four', 'b'))))).toEqual([second]);
});
