import { createLoweringCache } from '../../analysis/lowering-cache.js';
import { openHistory } from '../../compiler/open-history.js';
import { buildStaleReport } from '../../history/build-stale-report.js';
import type { StaleReport } from '../../history/stale-report.js';
import { findProject } from '../../project/find-project.js';
import { UserError } from '../../project/user-error.js';
import { renderStaleJson } from '../../reporters/stale-json.js';
import { renderStaleMarkdown } from '../../reporters/stale-markdown.js';
import { renderStaleText } from '../../reporters/stale-text.js';
import { type ColorOptions, wantsColor } from '../color.js';
import { defineCommand, type Invocation } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { openProject, type ProjectOptions } from '../open-project.js';
import { configOption, exitCodeOption, jsonOption, nowOption, staleFormatOption } from '../options.js';
import { packageVersion } from '../package-version.js';

interface StaleOptions extends ProjectOptions, ColorOptions {
  readonly format: 'text' | 'markdown' | 'json';
  readonly json?: true;
  readonly exitCode?: true;
}

export const stale = defineCommand<StaleOptions>({
  name: 'stale',
  summary: 'which flags should go, or be looked at, by owner',
  examples: ['flags stale', 'flags stale --format markdown', 'flags stale --json --now 2026-12-01'],
  options: [configOption, staleFormatOption, jsonOption, exitCodeOption, nowOption],
  run: (invocation) => {
    const { options, io } = invocation;
    const report = findStale(invocation);
    io.stdout.write(render(report, invocation));
    return report.owners.length > 0 && options.exitCode === true ? exitCodes.findings : exitCodes.ok;
  },
});

/** A flag that is wrong elsewhere is reported by `check`; its age can be told all the same. */
function findStale(invocation: Invocation<StaleOptions>): StaleReport {
  const { io, options } = invocation;
  const history = openHistory(findProject(io.workingDirectory, options.config), packageVersion());
  const { flagSet, diagnostics, clock } = openProject(invocation, () => ({ history }));
  if (flagSet === undefined)
    throw new UserError('the configuration of the project cannot be used', 'flags check says why');
  return buildStaleReport(flagSet, diagnostics, { history, now: clock.now, proofs: createLoweringCache() });
}

function render(report: StaleReport, { options, io }: Invocation<StaleOptions>): string {
  const format = options.json === true ? 'json' : options.format;
  if (format === 'json') return renderStaleJson(report, packageVersion());
  return format === 'markdown'
    ? renderStaleMarkdown(report)
    : renderStaleText(report, wantsColor(options, io.stdout, io));
}
