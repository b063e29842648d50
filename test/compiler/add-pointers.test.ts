import { expect, test } from 'vitest';
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

const findings = (text: string) => checkText(text).diagnostics.filter(({ id }) => id === 'context/unknown-attribute');

test('a finding says where in its document it stands', () => {
  expect(findings(FLAG).map(({ pointer }) => pointer)).toEqual(['/rules/0/if/is_wale']);
});

test('its fingerprint outlives comments, fields and rules before it', () => {
  const moved = `# why\n${FLAG.replace('rules:', 'tags: [web]\nrules:\n  - if: { country: DE }\n    serve: on')}`;
  const fingerprintsOf = (text: string) => [...fingerprintDiagnostics(findings(text)).values()];
  expect(fingerprintsOf(moved)).toEqual(fingerprintsOf(FLAG));
});
