import { expect, test } from 'vitest';
import { gitlab } from '../../src/reporters/gitlab.js';
import type { Report } from '../../src/reporters/reporter.js';
import { expectGolden } from '../support/golden.js';
import { failedReport, hostileReport, reportOf, wholeReport } from './sample-report.js';

const render = (report: Report) => gitlab.render(report, { color: true });
const parse = (report: Report) => JSON.parse(render(report));

test('an issue a finding', () => {
  expectGolden('reporters/gitlab.json', render(wholeReport));
});

test('nothing found is an empty list', () => {
  expect(render(reportOf([]))).toBe('[]\n');
});

test('a run that could not be done is an issue: an empty list would call it clean', () => {
  expect(parse(failedReport)).toMatchObject([{ severity: 'blocker', check_name: 'flags check' }]);
});

test('every issue has what GitLab demands, also of hostile texts, and a fingerprint of its own', () => {
  const issues = parse(hostileReport);
  const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(fingerprints).size).toBe(hostileReport.diagnostics.length);
  for (const issue of issues) {
    expect(issue).toMatchObject({
      description: expect.stringMatching(/^(?:(?!\n)[^\p{Cc}\p{Cf}]|\n)+$/u),
      check_name: 'context/unknown-attribute',
      severity: 'major',
      location: { path: expect.any(String), lines: { begin: 1 } },
    });
  }
  expect(render(hostileReport)).not.toMatch(/[\p{Cf}\u2028]|(?!\n)\p{Cc}/u);
});
