import { buildReport } from '../../diff/build-report.js';
import { changedSources } from '../../diff/changed-sources.js';
import { compareSides } from '../../diff/compare-sides.js';
import type { Comparison } from '../../diff/comparison.js';
import type { DiffReport } from '../../diff/diff-report.js';
import { judgeRisks } from '../../diff/judge-risks.js';
import { isAtLeast, type Risk } from '../../diff/risk.js';
import { flagsWithChanges, type Selection, selectChanges } from '../../diff/select-changes.js';
import { UserError } from '../../project/user-error.js';
import { diffReporters } from '../../reporters/diff/index.js';
import { changesNothing } from '../../reporters/diff/report-words.js';
import { renderUnifiedDiff } from '../../reporters/unified-diff.js';
import { readClock } from '../clock.js';
import { defineCommand, type Invocation } from '../command.js';
import { deliver, type FormatOptions, findDestinations } from '../destinations.js';
import { exitCodes } from '../exit-codes.js';
import type { ProjectOptions } from '../open-project.js';
import {
  configOption,
  contextsOption,
  diffFormatOption,
  environmentOption,
  exitCodeOption,
  failOnRiskOption,
  flagOption,
  jsonOption,
  lineDiffOption,
  nowOption,
  ownerOption,
  suggestOption,
  unfoldOption,
} from '../options.js';
import { packageVersion } from '../package-version.js';
import { planRevert } from '../plan-revert.js';
import { type NarrowingOptions, readSelection } from '../read-selection.js';
import { replayFile } from '../replay/replay-file.js';
import { openSides } from '../sides/open-sides.js';

interface DiffOptions extends ProjectOptions, FormatOptions, NarrowingOptions {
  readonly all?: true;
  readonly suggest?: true;
  readonly text?: true;
  readonly exitCode?: true;
  readonly contexts?: string;
  readonly failOnRisk?: Risk;
}

export const diff = defineCommand<DiffOptions>({
  name: 'diff',
  summary: 'which flags behave differently, for whom, and how much that deserves to be looked at',
  arguments: '[base] [head]',
  examples: [
    'flags diff',
    'flags diff main..HEAD',
    'flags diff main . --env production',
    'flags diff main HEAD --format markdown=comment.md --format github',
    'flags diff main --fail-on-risk high',
    'flags diff main --contexts contexts.ndjson.gz',
    'flags diff old.json new.json --json',
  ],
  options: [
    configOption,
    environmentOption,
    flagOption,
    ownerOption,
    diffFormatOption,
    jsonOption,
    unfoldOption,
    suggestOption,
    lineDiffOption,
    contextsOption,
    exitCodeOption,
    failOnRiskOption,
    nowOption,
  ],
  run: async (invocation) => {
    const { options, io } = invocation;
    const destinations = findDestinations(diffReporters, options);
    const report = await compare(invocation);
    const settings = { all: options.all === true, suggest: options.suggest === true, version: packageVersion() };
    deliver({ destinations, options, stream: io.stdout, io }, (format, color) =>
      format.render(report, { ...settings, color }),
    );
    const isTooRisky = options.failOnRisk !== undefined && isAtLeast(report.risk, options.failOnRisk);
    const differs = options.exitCode === true && !changesNothing(report);
    return isTooRisky || differs ? exitCodes.findings : exitCodes.ok;
  },
});

async function compare(invocation: Invocation<DiffOptions>): Promise<DiffReport> {
  const { args, options, io } = invocation;
  if (options.contexts === '-' && args.includes('-'))
    throw new UserError(
      'standard input cannot be both a side and the recorded contexts',
      'name a file for one of them',
    );
  const { now } = readClock(options.now, io);
  // Who owns a flag that is left out nobody has read.
  const { base, head, readMessages } = openSides(invocation, options.owner === undefined ? 'differing' : 'all');
  const whole = compareSides(base, head, now);
  const selection = readSelection(whole, options);
  const { comparison, findings } = selectChanges(
    { comparison: whole, findings: judgeRisks(whole, readMessages()) },
    selection,
  );
  const revert = planRevert(comparison);
  const report = {
    ...buildReport(comparison, findings),
    ...(revert === undefined ? {} : { revert }),
    ...(options.text === undefined ? {} : { text: renderLineDiff(comparison, selection) }),
  };
  return options.contexts === undefined ? report : replayFile(options.contexts, { comparison, report }, io);
}

/** Of the sources of what is selected. */
function renderLineDiff(comparison: Comparison, { flags, owners }: Selection): string {
  const bundle = [comparison.base, comparison.head].find(({ sources }) => sources === undefined);
  if (bundle !== undefined) throw new UserError(`${bundle.label} has no sources`, 'leave out --text');
  const isNarrow = flags !== undefined || owners !== undefined;
  return renderUnifiedDiff(changedSources(comparison, isNarrow ? new Set(flagsWithChanges(comparison)) : undefined));
}
