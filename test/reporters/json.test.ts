import { expect, test } from 'vitest';
import { json } from '../../src/reporters/json.js';
import type { Report } from '../../src/reporters/reporter.js';
import { expectGolden } from '../support/golden.js';
import { diagnosticAt, reportOf, sampleReport, spanOf } from './sample-report.js';

const render = (report: Report, maxDiagnostics?: number) =>
  json.render(report, { color: true, ...(maxDiagnostics !== undefined && { maxDiagnostics }) });

test('the contract', () => {
  expectGolden('reporters/report.json', render(sampleReport));
});

test('a run that could not be done is still valid JSON', () => {
  const fatal = { message: 'cannot read "flags"', help: 'check the path' };
  expect(JSON.parse(render(reportOf([], { fatal })))).toMatchObject({ ok: false, fatal, diagnostics: [] });
});

test('warnings alone are fine', () => {
  const file = { path: 'flags/a.yaml', text: 'one: two\n' };
  const warning = diagnosticAt(spanOf(file, 'one'), { severity: 'warning' });
  expect(JSON.parse(render(reportOf([warning])))).toMatchObject({ ok: true, summary: { errors: 0, warnings: 1 } });
});

test('no duration while the clock is fixed', () => {
  const { durationMs: _, ...summary } = sampleReport.summary;
  expect(render(reportOf([], { summary }))).not.toContain('durationMs');
});

test('the counts are of all diagnostics, also where some are left out', () => {
  const parsed = JSON.parse(render(sampleReport, 1));
  expect(parsed.diagnostics).toHaveLength(1);
  expect(parsed.summary).toMatchObject({ errors: 2, warnings: 1 });
});

test('names keep their characters, escaped where a terminal would act on them', () => {
  const message = 'x \u009b31m \u202e \u{e0041} \u2028 \u0007';
  const file = { path: 'flags/a.yaml', text: 'one: two\n' };
  const rendered = render(reportOf([diagnosticAt(spanOf(file, 'one'), { message })]));
  expect(rendered).not.toMatch(/[\p{Cf}\u2028]|(?!\n)\p{Cc}/u);
  expect(JSON.parse(rendered).diagnostics[0].message).toBe(message);
});
