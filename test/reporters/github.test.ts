import { expect, test } from 'vitest';
import { github } from '../../src/reporters/github.js';
import type { Report } from '../../src/reporters/reporter.js';
import { expectGolden } from '../support/golden.js';
import {
  diagnosticAt,
  failedReport,
  HOSTILE_TEXTS,
  hostileReport,
  reportOf,
  spanOf,
  wholeReport,
} from './sample-report.js';

const render = (report: Report, maxDiagnostics = 50) => github.render(report, { color: true, maxDiagnostics });

const file = { path: 'flags/a,b:c.yaml', text: 'one: two\nthree: 4\n' };

test('a command a finding, and a notice that sums up', () => {
  expectGolden('reporters/github.txt', render(wholeReport));
});

test('nothing found is said', () => {
  expect(render(reportOf([]))).toMatch(/^::notice title=flags check::no problems in 173 files {2}\(.*\)\n$/);
});

test('a run that could not be done', () => {
  expect(render(failedReport)).toBe(
    '::error title=flags check::no `flags.config.yaml` found%0Ahelp: run `flags check` in a flag project\n',
  );
});

test('errors come first, as only some annotations are shown', () => {
  const severities = ['info', 'warning', 'error'] as const;
  const found = severities.map((severity) => diagnosticAt(spanOf(file, 'one'), { severity }));
  const commands = render(reportOf(found))
    .split('\n')
    .map((line) => line.split(' ')[0]);
  expect(commands).toEqual(['::error', '::warning', '::notice', '::notice', '']);
});

test('properties are escaped, and a span over lines has no columns', () => {
  const [annotation] = render(reportOf([diagnosticAt(spanOf(file, 'two\nthree'), { message: '100%, a:b' })])).split(
    '\n',
  );
  expect(annotation).toBe(
    '::error file=flags/a%2Cb%3Ac.yaml,line=1,endLine=2,title=context/unknown-attribute::100%25, a:b',
  );
});

test('no text makes a command of its own', () => {
  const lines = render(hostileReport).split('\n');
  expect(lines).toHaveLength(HOSTILE_TEXTS.length + 2);
  const form = /^::error file=[^,:]+,line=1,endLine=\d,(?:col=6,endColumn=\d+,)?title=[^,:]+::[^\r\n\p{Cc}\p{Cf}]+$/u;
  for (const line of lines.slice(0, -2)) expect(line).toMatch(form);
});

test('where some are left out, the notice still counts them', () => {
  const lines = render(wholeReport, 1).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('2 errors, 1 warning');
});
