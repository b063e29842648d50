import { expect, test } from 'vitest';
import { junit } from '../../src/reporters/junit.js';
import type { Report } from '../../src/reporters/reporter.js';
import { expectGolden } from '../support/golden.js';
import { validateXml } from '../support/validate-xml.js';
import { failedReport, hostileReport, reportOf, wholeReport } from './sample-report.js';

const render = (report: Report) => junit.render(report, { color: true, maxDiagnostics: 1 });
const schemas = ['junit-ant.xsd', 'junit-jenkins.xsd'].map((name) => new URL(name, import.meta.url));

const reports = [
  { name: 'findings', golden: 'junit.xml', report: wholeReport },
  { name: 'nothing at all', golden: 'junit-clean.xml', report: reportOf([]) },
  { name: 'a run that could not be done', golden: 'junit-fatal.xml', report: failedReport },
  { name: 'hostile texts', golden: 'junit-hostile.xml', report: hostileReport },
];

test.each(reports)('$name', async ({ golden, report }) => {
  const xml = render(report);
  expectGolden(`reporters/${golden}`, xml);
  for (const schema of schemas) expect(await validateXml(xml, schema)).toEqual([]);
});

test.each([
  ['an attribute that does not exist', '<failure type=', '<failure kind='],
  ['a case without a name', '<testcase name=', '<testcase title='],
  ['a number that is none', 'tests="1"', 'tests="one"'],
  ['an element that does not exist', '</testsuite>', '<warning/></testsuite>'],
])('the schemas refuse %s', async (_, before, after) => {
  const xml = render(wholeReport).replace(before, after);
  expect(xml).not.toBe(render(wholeReport));
  for (const schema of schemas) expect(await validateXml(xml, schema)).not.toEqual([]);
});

test('several errors of one flag are one failure', () => {
  const [first, ...others] = wholeReport.diagnostics;
  const twice = { ...wholeReport, diagnostics: first === undefined ? [] : [first, first, ...others] };
  const xml = render(twice);
  expect(xml.match(/<failure/g)).toHaveLength(2);
  expect(xml).toContain('(and 1 more)');
});

test('a flag without findings is a case that passes', () => {
  expect(render(wholeReport)).toContain('<testcase name="clean_flag" classname="flags/clean_flag.yaml" time="0"/>');
});

test('a warning does not fail a case, as it does not fail a check', () => {
  const xml = render({
    ...wholeReport,
    diagnostics: wholeReport.diagnostics.filter(({ severity }) => severity !== 'error'),
  });
  expect(xml).not.toContain('<failure');
  expect(xml).toContain('warning[rule/shadowed]');
});
