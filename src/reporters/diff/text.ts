import type { DiffReport, EnvironmentReport, FlagReport, RevertReport } from '../../diff/diff-report.js';
import { countNoun } from '../../util/count-noun.js';
import { createPalette, type Palette } from '../palette.js';
import { visibleLine, visibleText } from '../visible-text.js';
import { type DiffRenderOptions, defineDiffReporter } from './diff-reporter.js';
import { findingRows, flagRows, metadataRows } from './flag-rows.js';
import {
  changesNothing,
  contextsInWords,
  countsInWords,
  factsOfFlag,
  fateInWords,
  nothingInWords,
  signs,
} from './report-words.js';
import { renderRows } from './text-rows.js';

export const text = defineDiffReporter({
  name: 'text',
  summary: 'For people at a terminal: signs and words carry the meaning, colour repeats it.',
  render: (report, options) => {
    const palette = createPalette(options.color);
    const { revert, contexts, text: lineDiff } = report;
    const blocks = [
      ...renderEnvironments(report, palette, options),
      ...renderWhole(report, palette),
      ...renderMetadata(report, palette, options),
      ...renderUnchanged(report, palette, options),
      ...(contexts === undefined ? [] : [`replayed: ${visibleLine(contextsInWords(contexts))}`]),
      ...(revert === undefined ? [] : [renderRevert(revert, palette)]),
      ...(lineDiff === undefined ? [] : [renderLineDiff(lineDiff, palette)]),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
});

function renderEnvironments(report: DiffReport, palette: Palette, options: DiffRenderOptions): readonly string[] {
  const sides = palette.aside(`${visibleLine(report.base)} -> ${visibleLine(report.head)}`);
  if (changesNothing(report)) return [`${sides}  ${nothingInWords(report)}`];
  return [sides, ...report.environments.flatMap((environment) => renderEnvironment(environment, palette, options))];
}

function renderEnvironment(
  environment: EnvironmentReport,
  palette: Palette,
  options: DiffRenderOptions,
): readonly string[] {
  const { risk, changes } = environment;
  const name = palette.message(visibleLine(environment.environment));
  const verdict = risk === 'none' ? '' : `     ${palette.risk[risk](`RISK ${risk}`)}`;
  const heading = `${name}${fateInWords(environment)}  ${countsInWords(environment)}${verdict}`;
  return [heading, ...changes.map((change) => renderFlag(change, palette, options))];
}

function renderFlag(flag: FlagReport, palette: Palette, options: DiffRenderOptions): string {
  const { kind, source } = flag;
  const name = palette[kind](`${signs[kind]} ${visibleLine(flag.flag)}`);
  const facts = visibleLine(factsOfFlag(flag).join(' '));
  const place = source === undefined ? '' : `  ${palette.aside(visibleLine(source))}`;
  return `${name}  ${facts}${place}\n${renderRows(flagRows(flag, palette, options), palette)}`;
}

/** What was found about the change as a whole. */
function renderWhole({ findings }: DiffReport, palette: Palette): readonly string[] {
  if (findings.length === 0) return [];
  const rows = findings.flatMap((finding) => findingRows(finding, palette));
  return [`${palette.message('the change as a whole')}\n${renderRows(rows, palette)}`];
}

/** Folded but for what somebody should look at. */
function renderMetadata({ metadata }: DiffReport, palette: Palette, { all }: DiffRenderOptions): readonly string[] {
  const shown = metadata.filter(({ findings }) => all || findings.length > 0);
  const blocks = shown.map((entry) => {
    const heading = `${palette.changed(`~ ${visibleLine(entry.flag)}`)}  serves what it served`;
    return `${heading}  ${palette.aside(visibleLine(entry.source))}\n${renderRows(metadataRows(entry, palette), palette)}`;
  });
  const folded = metadata.filter((entry) => !shown.includes(entry));
  if (folded.length === 0) return blocks;
  const fields = [...new Set(folded.flatMap(({ edits }) => edits.map(({ path }) => path)))];
  const what = fields.length > 4 ? [...fields.slice(0, 4), 'and more'] : fields;
  return [
    ...blocks,
    `edited, and nobody is served otherwise: ${countNoun(folded.length, 'flag')} (${visibleLine(what.join(', '))})${SHOW_ALL}`,
  ];
}

const SHOW_ALL = '     show: --all';

function renderUnchanged(
  { unchangedBehaviour }: DiffReport,
  { aside }: Palette,
  { all }: DiffRenderOptions,
): readonly string[] {
  if (unchangedBehaviour.length === 0) return [];
  const heading = `no behaviour change: ${countNoun(unchangedBehaviour.length, 'file')}`;
  if (!all) return [heading + SHOW_ALL];
  return [[heading, ...unchangedBehaviour.map((path) => `    ${aside(visibleLine(path))}`)].join('\n')];
}

function renderRevert({ commands, statements }: RevertReport, { keyword }: Palette): string {
  const rows = [
    ...commands.map((command) => ({ label: 'revert', text: command, paint: keyword })),
    ...statements.map((statement) => ({ label: '', text: statement })),
  ];
  return rows.map(({ label, text: line }) => `${keyword(label.padEnd(6))}  ${visibleLine(line)}`).join('\n');
}

function renderLineDiff(patch: string, { added, removed, aside }: Palette): string {
  return patch
    .trimEnd()
    .split('\n')
    .map((line) => {
      const visible = visibleText(line);
      if (/^(\+\+\+|---|@@)/.test(line)) return aside(visible);
      return line.startsWith('+') ? added(visible) : line.startsWith('-') ? removed(visible) : visible;
    })
    .join('\n');
}
