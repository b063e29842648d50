import { expect, test } from 'vitest';
import { renderSummaryLine } from '../../src/reporters/summary-line.js';
import { diagnosticAt, reportOf, sampleReport, spanOf } from './sample-report.js';

test('counts by severity and files', () => {
  expect(renderSummaryLine(sampleReport)).toBe(
    '2 errors, 1 warning in 3 of 173 files  (148 flags, 23 segments, 3 environments, 0.41s)',
  );
});

test('one of each, without a duration', () => {
  const file = { path: 'flags/a.yaml', text: 'one: two\n' };
  const info = diagnosticAt(spanOf(file, 'one'), { severity: 'info' });
  const summary = { files: 1, flags: 1, segments: 1, environments: ['production'] };
  expect(renderSummaryLine(reportOf([info], { summary }))).toBe(
    '1 info in 1 of 1 file  (1 flag, 1 segment, 1 environment)',
  );
});

test('nothing found', () => {
  expect(renderSummaryLine(reportOf([]))).toMatch(/^no problems in 173 files {2}\(/);
});
