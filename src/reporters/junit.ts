import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { positionAt } from '../source/line-index.js';
import { describeFatalInLines, describeInLines } from './describe-in-lines.js';
import { collectCases, type JudgedCase } from './judged-cases.js';
import { defineReporter, type Report } from './reporter.js';
import { visibleLine } from './visible-text.js';
import { printXml, type XmlElement } from './xml.js';

/**
 * There is no standard; this is what the strict schema of Ant's reports and the loose ones of Jenkins both take. So a
 * case holds one outcome at most (Jenkins shows no second one), output stands in the suite, and what nobody measured is 0.
 */
export const junit = defineReporter({
  name: 'junit',
  summary:
    'JUnit XML: a suite a file, a test case a flag. Errors fail a case; warnings and infos are output of the suite.',
  render: (report) => {
    const suites = [...collectCases(report)].map(([file, cases]) => describeFile(file, cases));
    const content = suites.length === 0 ? [describeRun(report)] : suites;
    const written = content.map((suite, id) => describeSuite(suite, id, report));
    return printXml({ name: 'testsuites', attributes: {}, content: written });
  },
});

interface Suite {
  readonly name: string;
  readonly cases: readonly XmlElement[];
  /** What does not decide whether a case passes. */
  readonly output: readonly string[];
}

function describeFile(file: string, cases: ReadonlyMap<string, JudgedCase>): Suite {
  const name = visibleLine(file);
  const asides = [...cases.values()].flatMap(({ diagnostics }) => diagnostics.filter((found) => !isError(found)));
  return {
    name,
    cases: [...cases].map(([key, judged]) => describeCase(visibleLine(key), name, describeOutcome(judged))),
    output: asides.map(describeFully),
  };
}

/** The run itself as a case: some servers refuse a report without any, and one of a run that failed must not look clean. */
function describeRun({ command, fatal }: Report): Suite {
  const outcome = fatal === undefined ? [] : [describeFatal(fatal)];
  return { name: 'flags', cases: [describeCase(command, 'flags', outcome)], output: [] };
}

const describeFatal = (fatal: NonNullable<Report['fatal']>): XmlElement => ({
  name: 'error',
  attributes: { type: 'fatal', message: visibleLine(fatal.message) },
  content: describeFatalInLines(fatal).join('\n'),
});

const describeCase = (name: string, classname: string, content: readonly XmlElement[]): XmlElement => ({
  name: 'testcase',
  attributes: { name, classname, time: 0 },
  content,
});

function describeOutcome({ diagnostics, excused }: JudgedCase): readonly XmlElement[] {
  const [first, ...others] = diagnostics.filter(isError);
  if (first === undefined) return excused === undefined ? [] : [describeSkipped(excused)];
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return [
    {
      name: 'failure',
      attributes: { type: first.id, message: `${visibleLine(first.message)}${more}` },
      content: [first, ...others].map(describeFully).join('\n\n'),
    },
  ];
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

const describeSkipped = (reason: string): XmlElement => ({
  name: 'skipped',
  attributes: { message: visibleLine(reason) },
  content: [],
});

function describeFully(diagnostic: Diagnostic): string {
  const { id, severity, span } = diagnostic;
  const { line, column } = positionAt(span.file, span.start);
  const place = `${visibleLine(span.file.path)}:${line}:${column}`;
  return [`${place}: ${severity}[${id}]`, ...describeInLines(diagnostic)].join('\n');
}

function describeSuite({ name, cases, output }: Suite, id: number, { command, now = 0 }: Report): XmlElement {
  const count = (outcome: string) => cases.filter((testCase) => holds(testCase, outcome)).length;
  return {
    name: 'testsuite',
    attributes: {
      ...{ name, package: `flags ${command}`, id, timestamp: formatMoment(now), hostname: 'localhost' },
      ...{
        tests: cases.length,
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
        time: 0,
      },
    },
    content: [
      { name: 'properties', attributes: {}, content: [] },
      ...cases,
      { name: 'system-out', attributes: {}, content: output.join('\n\n') },
      { name: 'system-err', attributes: {}, content: [] },
    ],
  };
}

const holds = ({ content }: XmlElement, name: string) =>
  typeof content !== 'string' && content.some((child) => child.name === name);

/** To the second, and without a zone: a form with more is refused. */
const formatMoment = (now: number): string => new Date(now).toISOString().replace(/\..*$/, '');
