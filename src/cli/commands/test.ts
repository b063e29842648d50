import { flagTestCoverage } from '../../compiler/flag-test-coverage.js';
import { describeActual, describeExpectation } from '../../compiler/judge-flag-tests.js';
import type { FlagTestResult } from '../../compiler/run-flag-tests.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { testFailed } from '../../lint/late-rules.js';
import { UserError } from '../../project/user-error.js';
import type { TestRun } from '../../reporters/reporter.js';
import { defineCommand, type Invocation } from '../command.js';
import { describeRun, withFatalReport } from '../describe-run.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { type OpenedProject, openProject, type ProjectOptions } from '../open-project.js';
import { configOption, formatOption, jsonOption, maxDiagnosticsOption, nowOption, verboseOption } from '../options.js';
import { type ReportOptions, reportDestinations, writeReport } from '../write-report.js';

interface TestOptions extends ProjectOptions, ReportOptions {
  readonly verbose?: true;
}

export const test = defineCommand<TestOptions>({
  name: 'test',
  summary: 'run the tests in the flag files, and say what they come to',
  examples: ['flags test', 'flags test --verbose', 'flags test --format text --format junit=tests.xml'],
  options: [configOption, formatOption, jsonOption, maxDiagnosticsOption, nowOption, verboseOption],
  run: (invocation) => {
    reportDestinations(invocation.options);
    return withFatalReport('test', invocation, () => testAndReport(invocation));
  },
});

function testAndReport(invocation: Invocation<TestOptions>): ExitCode {
  const { options, io } = invocation;
  const startedAt = io.clock();
  const project = openProject(invocation);
  const { flagSet, tests } = project;
  if (flagSet === undefined || tests === undefined)
    throw new UserError('the project has errors, so its tests cannot be run', 'flags check shows them');
  const runs = tests.map((result) => describeTest(result, project));
  const { uncovered, ...coverage } = flagTestCoverage(tests, flagSet);
  const failures = project.diagnostics.filter(isFailure);
  // Only for those who ask: few flags need a test for each variant.
  const late = project.settleLate(options.verbose === true ? uncovered : []);
  const shown = [...failures, ...late.diagnostics];
  const told = { ...project, suppressed: [...project.suppressed.filter(isFailure), ...late.suppressed] };
  const report = { ...describeRun('test', told, shown, { io, startedAt }), tests: { runs, ...coverage } };
  writeReport(report, options, io.stdout, io);
  return shown.some(({ severity }) => severity === 'error') ? exitCodes.findings : exitCodes.ok;
}

const isFailure = ({ id }: Diagnostic): boolean => id === testFailed.id;

function describeTest(result: FlagTestResult, { suppressed }: OpenedProject): TestRun {
  const { flag, test: written, environment, passed } = result;
  const finding = suppressed
    .filter(isFailure)
    .find((failure) => failure.span === written.expectSpan && failure.environment === environment);
  return {
    flag: flag.key,
    file: flag.file.path,
    name: written.name,
    environment,
    expected: describeExpectation(result),
    actual: describeActual(result),
    passed,
    ...(finding?.suppressed !== undefined && { excused: finding.suppressed.reason }),
  };
}
