import { expect, test } from 'vitest';
import type { Diagnostic, Fix } from '../../src/diagnostics/diagnostic.js';
import { chooseFixes } from '../../src/fix/choose-fixes.js';

const file = { path: 'a.yaml', text: 'abc' };
const other = { path: 'b.yaml', text: 'abc' };
const edit = (at: typeof file) => ({ span: { file: at, start: 0, end: 1 }, text: '' });

const withFix = (fix: Omit<Fix, 'label'>): Diagnostic => ({
  id: 'rule/no-op',
  severity: 'warning',
  message: 'words',
  span: { file, start: 0, end: 1 },
  fix: { label: 'words', ...fix },
});

test('only fixes that change no evaluation and one file', () => {
  const safe = withFix({ edits: [edit(other)], safe: true });
  const diagnostics = [
    safe,
    withFix({ edits: [edit(file)], safe: false }),
    withFix({ edits: [edit(file), edit(other)], safe: true }),
    withFix({ edits: [], safe: true }),
  ];
  expect([...chooseFixes(diagnostics)]).toEqual([[other, [safe.fix]]]);
});
