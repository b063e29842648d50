import { expect, test } from 'vitest';
import { markdown } from '../../src/reporters/markdown.js';
import type { Report } from '../../src/reporters/reporter.js';
import { expectGolden } from '../support/golden.js';
import { diagnosticAt, failedReport, hostileReport, reportOf, spanOf, wholeReport } from './sample-report.js';

const render = (report: Report) => markdown.render(report, { color: true });

const file = { path: 'flags/a.yaml', text: 'one: two\n' };
const many = (count: number, message: string) =>
  reportOf(
    Array.from({ length: count }, (_, index) => diagnosticAt(spanOf(file, 'two'), { message: `${message} ${index}` })),
  );
const rowsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('| **error**'));

test('a table with the gravest first', () => {
  expectGolden('reporters/markdown.md', render(wholeReport));
});

test('nothing found', () => {
  expectGolden('reporters/markdown-clean.md', render(reportOf([])));
});

test('a run that could not be done', () => {
  expectGolden('reporters/markdown-fatal.md', render(failedReport));
});

test('twenty rows are open, the rest is folded', () => {
  const [open = '', folded = ''] = render(many(23, 'wrong')).split('<details><summary>3 more</summary>');
  expect(rowsOf(open)).toHaveLength(20);
  expect(rowsOf(folded)).toHaveLength(3);
  expect(render(many(20, 'wrong'))).not.toContain('<details>');
});

test('a comment stays below what GitHub takes, and says what it leaves out', () => {
  const rendered = render(many(5000, 'wrong'));
  expect(rendered.length).toBeLessThan(65_000);
  expect(rendered.length).toBeGreaterThan(60_000);
  const left = 5000 - rowsOf(rendered).length;
  expect(rendered).toContain(`${left} findings left out here; \`flags check\` shows them.\n`);
  expect(render(many(5000, '`|'.repeat(300))).length).toBeLessThan(65_000);
});

test('hostile texts stay in their cells, as text', () => {
  const rendered = render(hostileReport);
  expectGolden('reporters/markdown-hostile.md', rendered);
  const rows = rowsOf(rendered);
  expect(rows).toHaveLength(hostileReport.diagnostics.length);
  for (const row of rows) {
    expect(row.split('|')).toHaveLength(6);
    expect(row).not.toMatch(/[\p{Cf}]|\p{Cc}/u);
    const outsideCode = row.replaceAll(/`[^`]*`/g, '').replaceAll(/<br>|<!-- -->|<\/?code>|&#\d+;|\*\*error\*\*/g, '');
    expect(outsideCode).not.toMatch(/[<>&@#`[\]*_~\\$]|www\.|:\/\//);
  }
});
