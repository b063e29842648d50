import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/fix/apply-edits.js';
import { checkText } from '../../../support/check-text.js';
import { describeDiagnostics } from '../../../support/describe-diagnostics.js';
import { withUnknownOwner } from '../../../support/suppression-project.js';

const TEXT = withUnknownOwner('# flags-disable-next-line lifecycle/unknown-owner until 2026-12-31 -- being founded\n');

test('the last day belongs to it', () => {
  expect(checkText(TEXT, { now: '2026-12-31T23:59:59Z' }).diagnostics).toEqual([]);
});

test('afterwards it is reported at its date, and what it disabled shows again', () => {
  expect(describeDiagnostics(checkText(TEXT, { now: '2027-01-01' }).diagnostics)).toEqual([
    'lifecycle/suppression-expired 3:57 2026-12-31',
    'lifecycle/unknown-owner 4:8 "@checkout"',
  ]);
});

test('the fix removes the line', () => {
  const [finding] = checkText(TEXT, { now: '2027-01-01' }).diagnostics;
  expect(finding?.fix && applyEdits(TEXT, finding.fix.edits)).toBe(withUnknownOwner(''));
});
