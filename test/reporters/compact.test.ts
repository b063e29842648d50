import { expect, test } from 'vitest';
import { compact } from '../../src/reporters/compact.js';
import { expectGolden } from '../support/golden.js';
import { diagnosticAt, reportOf, sampleReport, spanOf } from './sample-report.js';

test('one line a diagnostic', () => {
  expectGolden('reporters/compact.txt', compact.render(sampleReport, { color: true }));
});

test('nothing found, nothing said', () => {
  expect(compact.render(reportOf([]), { color: false })).toBe('');
});

test('a run that could not be done', () => {
  const report = reportOf([], { fatal: { message: 'no flags.config.yaml found' } });
  expect(compact.render(report, { color: false })).toBe('flags: error no flags.config.yaml found\n');
});

test('line breaks in names do not make lines', () => {
  const file = { path: 'flags/a\nb.yaml', text: 'one: two\n' };
  const report = reportOf([diagnosticAt(spanOf(file, 'one'), { message: 'x\ny' })]);
  expect(compact.render(report, { color: false }).split('\n')).toHaveLength(2);
});
