import { buildReport } from '../../diff/build-report.js';
import { compareSides } from '../../diff/compare-sides.js';
import type { DiffReport } from '../../diff/diff-report.js';
import { renderDiffJson } from '../../reporters/diff-json.js';
import { renderDiffText } from '../../reporters/diff-text.js';
import { readClock } from '../clock.js';
import { type ColorOptions, wantsColor } from '../color.js';
import { defineCommand } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import type { ProjectOptions } from '../open-project.js';
import { openSide } from '../open-side.js';
import { configOption, environmentOption, exitCodeOption, jsonOption, nowOption } from '../options.js';
import { packageVersion } from '../package-version.js';
import { selectName } from '../select-names.js';

interface DiffOptions extends ProjectOptions, ColorOptions {
  readonly env?: readonly string[];
  readonly json?: true;
  readonly exitCode?: true;
}

export const diff = defineCommand<DiffOptions>({
  name: 'diff',
  summary: 'which flags behave differently, in which environment',
  arguments: '<base> <head>',
  examples: ['flags diff main HEAD', 'flags diff main . --env production', 'flags diff old.json new.json --json'],
  options: [configOption, environmentOption, jsonOption, exitCodeOption, nowOption],
  run: (invocation) => {
    const { args, options, io } = invocation;
    const [base = '', head = ''] = args;
    const { now } = readClock(options.now, io);
    const comparison = compareSides(openSide(base, invocation), openSide(head, invocation), now);
    const report = narrow(buildReport(comparison, []), options);
    const text =
      options.json === true
        ? renderDiffJson(report, packageVersion())
        : renderDiffText(report, wantsColor(options, io.stdout, io));
    io.stdout.write(text);
    const differs = report.environments.some(({ changes }) => changes.length > 0);
    return differs && options.exitCode === true ? exitCodes.findings : exitCodes.ok;
  },
});

function narrow(report: DiffReport, { env }: DiffOptions): DiffReport {
  if (env === undefined) return report;
  const known = report.environments.map(({ environment }) => environment);
  const wanted = new Set(env.map((name) => selectName('environment', name, known)));
  return { ...report, environments: report.environments.filter(({ environment }) => wanted.has(environment)) };
}
