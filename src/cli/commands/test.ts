import { flagTestCoverage } from '../../compiler/flag-test-coverage.js';
import { describeActual, describeExpectation, judgeFlagTests } from '../../compiler/judge-flag-tests.js';
import type { FlagTestResult } from '../../compiler/run-flag-tests.js';
import { UserError } from '../../project/user-error.js';
import type { TestRun } from '../../reporters/reporter.js';
import { defineCommand, type Invocation } from '../command.js';
import { describeRun, withFatalReport } from '../describe-run.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { openProject, type ProjectOptions } from '../open-project.js';
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
  const runs = tests.map(describeTest);
  const { uncovered, ...coverage } = flagTestCoverage(tests, flagSet);
  const failures = judgeFlagTests(tests, flagSet);
  // Only for those who ask: few flags need a test for each variant.
  const shown = options.verbose === true ? [...failures, ...uncovered] : failures;
  const report = { ...describeRun('test', project, shown, { io, startedAt }), tests: { runs, ...coverage } };
  writeReport(report, options, io.stdout, io);
  return runs.every(({ passed }) => passed) ? exitCodes.ok : exitCodes.findings;
}

function describeTest(result: FlagTestResult): TestRun {
  const { flag, test: written, environment, passed } = result;
  return {
    flag: flag.key,
    file: flag.file.path,
    name: written.name,
    environment,
    expected: describeExpectation(result),
    actual: describeActual(result),
    passed,
  };
}
