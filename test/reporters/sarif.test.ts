import { expect, test } from 'vitest';
import type { Report } from '../../src/reporters/reporter.js';
import { sarif } from '../../src/reporters/sarif.js';
import { expectGolden } from '../support/golden.js';
import { validateSarif } from '../support/validate-sarif.js';
import { diagnosticAt, failedReport, hostileReport, reportOf, spanOf, wholeReport } from './sample-report.js';

const render = (report: Report) => sarif.render(report, { color: true, maxDiagnostics: 1 });
const parse = (report: Report) => JSON.parse(render(report));

test('one run, with everything that code scanning shows', () => {
  expectGolden('reporters/report.sarif', render(wholeReport));
});

test.each([
  ['findings', wholeReport],
  ['nothing found', reportOf([])],
  ['a run that could not be done', failedReport],
  ['hostile texts', hostileReport],
])('%s: what the schema of SARIF 2.1.0 demands', (_, report) => {
  expect(validateSarif(parse(report))).toEqual([]);
});

test('the schema refuses what is no log', () => {
  const log = parse(wholeReport);
  log.runs[0].results[0].level = 'info';
  log.runs[0].results[1].locations[0].physicalLocation.artifactLocation.uri = 'a b';
  expect(validateSarif(log)).toHaveLength(2);
});

test('every result refers to its rule', () => {
  const [{ results, tool }] = parse(wholeReport).runs;
  const { rules } = tool.driver;
  for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId);
});

test('a moved line keeps its alert', () => {
  const alertOf = (text: string) => {
    const span = spanOf({ path: 'flags/a.yaml', text }, 'two');
    return parse(reportOf([diagnosticAt(span, { flag: 'a' })])).runs[0].results[0].partialFingerprints;
  };
  expect(alertOf('# a comment\n\none: two\n')).toEqual(alertOf('one: two\n'));
});

test('what a comment disables is told as suppressed, and why', () => {
  const results: { suppressions: unknown }[] = parse(wholeReport).runs[0].results;
  expect(results.map(({ suppressions }) => suppressions)).toEqual([
    [],
    [],
    [{ kind: 'inSource', justification: 'the second one is a fallback' }],
    [],
  ]);
});

test('a run that could not be done says so', () => {
  expect(parse(failedReport).runs[0]).toMatchObject({ invocations: [{ executionSuccessful: false }], results: [] });
});

test('names of users form no link, and reach no terminal', () => {
  const rendered = render(hostileReport);
  expect(rendered).not.toMatch(/[\p{Cf}\u2028]|(?!\n)\p{Cc}/u);
  expect(
    JSON.stringify(parse(hostileReport).runs[0].results.map(({ message }: { message: unknown }) => message)),
  ).not.toContain('](');
});

test('more results than GitHub takes are cut, the least grave first', () => {
  const file = { path: 'flags/a.yaml', text: 'one: two\n' };
  const warnings = Array.from({ length: 25_001 }, (_, index) =>
    diagnosticAt(spanOf(file, 'one'), { severity: 'warning', message: `${index}` }),
  );
  const [{ results }] = parse(reportOf([...warnings, diagnosticAt(spanOf(file, 'two'))])).runs;
  expect(results).toHaveLength(25_000);
  expect(results.at(-1).level).toBe('error');
});
