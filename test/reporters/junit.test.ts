import { expect, test } from 'vitest';
import { junit } from '../../src/reporters/junit.js';
import type { Report } from '../../src/reporters/reporter.js';
import { expectGolden } from '../support/golden.js';
import { validateXml } from '../support/validate-xml.js';
import { failedReport, hostileReport, reportOf, wholeReport } from './sample-report.js';

const render = (report: Report) => junit.render(report, { color: true, maxDiagnostics: 1 });
const schema = new URL('junit.xsd', import.meta.url);

const reports = [
  { name: 'findings', golden: 'junit.xml', report: wholeReport },
  { name: 'nothing at all', golden: 'junit-clean.xml', report: reportOf([]) },
  { name: 'a run that could not be done', golden: 'junit-fatal.xml', report: failedReport },
  { name: 'hostile texts', golden: 'junit-hostile.xml', report: hostileReport },
];

test.each(reports)('$name', async ({ golden, report }) => {
  const xml = render(report);
  expectGolden(`reporters/${golden}`, xml);
  expect(await validateXml(xml, schema)).toEqual([]);
});

test('the schema refuses what is no report', async () => {
  const xml = render(wholeReport).replace('<failure type=', '<failure kind=');
  expect(await validateXml(xml, schema)).not.toEqual([]);
});

test('a flag without findings is a case that passes', () => {
  expect(render(wholeReport)).toContain('<testcase name="clean_flag" classname="flags/clean_flag.yaml"/>');
});

test('a warning does not fail a case, as it does not fail a check', () => {
  const xml = render({
    ...wholeReport,
    diagnostics: wholeReport.diagnostics.filter(({ severity }) => severity !== 'error'),
  });
  expect(xml).toContain('<testsuites name="flags check" tests="4" failures="0" errors="0">');
  expect(xml).toContain('warning[rule/shadowed]');
});
