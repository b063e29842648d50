import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { positionAt } from '../source/line-index.js';
import { describeFatalInLines, describeInLines } from './describe-in-lines.js';
import { collectCases, type JudgedCase } from './judged-cases.js';
import { defineReporter, type Report } from './reporter.js';
import { visibleLine } from './visible-text.js';
import { printXml, type XmlElement } from './xml.js';

export const junit = defineReporter({
  name: 'junit',
  summary: 'JUnit XML: a suite a file, a test case a flag. Errors fail a case; warnings and infos are its output.',
  render: (report) => {
    const suites = describeSuites(report);
    const content = suites.length === 0 ? [describeRun(report)] : suites;
    return printXml({
      name: 'testsuites',
      attributes: { name: `flags ${report.command}`, ...total(content) },
      content,
    });
  },
});

function describeSuites(report: Report): readonly XmlElement[] {
  return [...collectCases(report)].map(([file, cases]) => {
    const described = [...cases].map(([name, judged]) => describeCase({ name, classname: visibleLine(file) }, judged));
    return describeSuite(file, described);
  });
}

/** The run itself as a case: some servers refuse a report without any, and one of a run that failed must not look clean. */
function describeRun({ command, fatal }: Report): XmlElement {
  const content = fatal === undefined ? [] : [describeFatal(fatal)];
  return describeSuite('flags', [{ name: 'testcase', attributes: { name: command, classname: 'flags' }, content }]);
}

const describeFatal = (fatal: NonNullable<Report['fatal']>): XmlElement => ({
  name: 'error',
  attributes: { type: 'fatal', message: visibleLine(fatal.message) },
  content: describeFatalInLines(fatal).join('\n'),
});

interface CaseNames {
  readonly name: string;
  readonly classname: string;
}

function describeCase({ name, classname }: CaseNames, { diagnostics, excused }: JudgedCase): XmlElement {
  const skipped = excused === undefined ? [] : [describeSkipped(excused)];
  const failures = diagnostics.filter(({ severity }) => severity === 'error').map(describeFailure);
  const rest = diagnostics.filter(({ severity }) => severity !== 'error').map(describeFully);
  const output = rest.length === 0 ? [] : [{ name: 'system-out', attributes: {}, content: rest.join('\n\n') }];
  return {
    name: 'testcase',
    attributes: { name: visibleLine(name), classname },
    content: [...skipped, ...failures, ...output],
  };
}

const describeSkipped = (reason: string): XmlElement => ({
  name: 'skipped',
  attributes: { message: visibleLine(reason) },
  content: [],
});

function describeFailure(diagnostic: Diagnostic): XmlElement {
  const { id, message } = diagnostic;
  const attributes = { type: id, message: visibleLine(message) };
  return { name: 'failure', attributes, content: describeFully(diagnostic) };
}

function describeFully(diagnostic: Diagnostic): string {
  const { id, severity, span } = diagnostic;
  const { line, column } = positionAt(span.file, span.start);
  const place = `${visibleLine(span.file.path)}:${line}:${column}`;
  return [`${place}: ${severity}[${id}]`, ...describeInLines(diagnostic)].join('\n');
}

function describeSuite(file: string, cases: readonly XmlElement[]): XmlElement {
  const count = (child: string) => cases.filter((testCase) => holds(testCase, child)).length;
  const counts = {
    ...{ tests: cases.length, failures: count('failure'), errors: count('error') },
    ...(count('skipped') > 0 && { skipped: count('skipped') }),
  };
  return { name: 'testsuite', attributes: { name: visibleLine(file), ...counts }, content: cases };
}

const holds = ({ content }: XmlElement, name: string) =>
  typeof content !== 'string' && content.some((child) => child.name === name);

function total(suites: readonly XmlElement[]): Readonly<Record<string, number>> {
  const sum = (name: string) => suites.reduce((count, { attributes }) => count + Number(attributes[name]), 0);
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors') };
}
