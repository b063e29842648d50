import type { DiffReport, EnvironmentReport, RevertReport } from '../../diff/diff-report.js';
import { countNoun } from '../../util/count-noun.js';
import { createRoom, LONGEST_BODY, type Room, renderFold, renderFoldedTable } from '../markdown-fold.js';
import { markdownCode, markdownText } from '../markdown-text.js';
import { createPalette } from '../palette.js';
import { visibleText } from '../visible-text.js';
import { type DiffRenderOptions, defineDiffReporter } from './diff-reporter.js';
import { findingRows, flagRows, metadataRows } from './flag-rows.js';
import { renderBullets, renderSubject } from './markdown-bullets.js';
import { renderFlagRow, riskInMarkdown, TABLE_HEAD } from './markdown-table.js';
import { changesNothing, contextsInWords, countsInWords, fateInWords, nothingInWords } from './report-words.js';

/** Room for the frames of everything that can be cut: heads of tables, details, the sentences about what is cut. */
const FRAME = 2_500;

export const markdown = defineDiffReporter({
  name: 'markdown',
  summary: 'For a comment on a pull request: a table an environment, details folded, cut to what a comment may hold.',
  render: (report, options) => {
    const take = createRoom(LONGEST_BODY - FRAME);
    const blocks = [
      ...take([renderHead(report), ...renderWhole(report)]),
      ...renderEnvironments(report, take),
      ...(report.contexts === undefined ? [] : take([`Replayed: ${markdownText(contextsInWords(report.contexts))}`])),
      ...(report.revert === undefined ? [] : take([renderRevert(report.revert)])),
      ...renderDetails(report, options, take),
      ...renderMetadata(report, take),
      ...renderUnchanged(report, take),
      ...renderLineDiff(report, take),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
});

/** The marker, by which a bot finds the comment that it wrote before, and the heading. */
function renderHead(report: DiffReport): string {
  const { base, head, risk, environments } = report;
  const names = environments.map(({ environment }) => encodeURIComponent(environment).replaceAll('--', '-%2D'));
  const verdict = changesNothing(report) ? nothingInWords(report) : `risk ${riskInMarkdown(risk)}`;
  return `<!-- flags-diff:${names.join(',')} -->\n### Flags: ${markdownCode(base)} → ${markdownCode(head)} · ${verdict}`;
}

function renderWhole({ findings }: DiffReport): readonly string[] {
  if (findings.length === 0) return [];
  return [renderBullets(findings.flatMap((finding) => findingRows(finding, plain)))];
}

const plain = createPalette(false);

function renderEnvironments({ environments }: DiffReport, take: Room): readonly string[] {
  const changed = environments.filter(({ changes, kind }) => changes.length > 0 || kind !== 'kept');
  const headings = changed.map(headingOf);
  const fitting = changed.slice(0, take(headings.map((heading) => heading + LONGEST_CUT)).length);
  const tables = fitting.flatMap(({ changes }, index) => [headings[index] ?? '', ...renderTable(changes, take)]);
  return [...tables, ...renderCut(changed.length - fitting.length, 'environment')];
}

function headingOf(environment: EnvironmentReport): string {
  const name = `${markdownCode(environment.environment)}${fateInWords(environment)}`;
  return `#### ${name} · ${countsInWords(environment)} · risk ${riskInMarkdown(environment.risk)}`;
}

/** The frames of a table count with its first row. */
function renderTable(changes: EnvironmentReport['changes'], take: Room): readonly string[] {
  const [first = '', ...others] = changes.map(renderFlagRow);
  const [opening] = take([first + TABLE_FRAMES]);
  const rows = opening === undefined || first === '' ? [] : [first, ...take(others)];
  return [...renderFoldedTable(TABLE_HEAD, rows), ...renderCut(changes.length - rows.length, 'flag')];
}

const LONGEST_CUT = renderCut(999_999, 'flag').join('');
const TABLE_FRAMES = renderFold('0000 more', TABLE_HEAD + TABLE_HEAD);

function renderDetails({ environments }: DiffReport, options: DiffRenderOptions, take: Room): readonly string[] {
  const flags = environments.flatMap(({ environment, changes }) =>
    changes.map((flag) => `${renderSubject(flag, environment)}\n\n${renderBullets(flagRows(flag, plain, options))}`),
  );
  return renderCuttable('Details', flags, '\n\n', 'flag', take);
}

function renderMetadata({ metadata }: DiffReport, take: Room): readonly string[] {
  const flags = metadata.map(
    (entry) =>
      `**${markdownCode(entry.flag)}** ${markdownCode(entry.source)}\n\n${renderBullets(metadataRows(entry, plain))}`,
  );
  const isGrave = metadata.some(({ findings }) => findings.length > 0);
  const summary = `Edited, and nobody is served otherwise: ${countNoun(metadata.length, 'flag')}${isGrave ? ', with findings' : ''}`;
  return renderCuttable(summary, flags, '\n\n', 'flag', take);
}

function renderUnchanged({ unchangedBehaviour }: DiffReport, take: Room): readonly string[] {
  const summary = `No behaviour change: ${countNoun(unchangedBehaviour.length, 'file')}`;
  return renderCuttable(
    summary,
    unchangedBehaviour.map((path) => `- ${markdownCode(path)}`),
    '\n',
    'file',
    take,
  );
}

function renderRevert({ commands, statements }: RevertReport): string {
  const lines = [
    ...commands.map((command) => `- ${markdownCode(command)}`),
    ...statements.map((statement) => `- ${markdownText(statement)}`),
  ];
  return renderFold('How to revert', lines.join('\n'));
}

/** A fence longer than any in the text, so that nothing in it ends it. */
function renderLineDiff({ text }: DiffReport, take: Room): readonly string[] {
  if (text === undefined || text === '') return [];
  const lines = visibleLines(text);
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const fitting = take(lines);
  const cut = renderCut(lines.length - fitting.length, 'line');
  return [renderFold('Line diff', [`${fence}diff\n${fitting.join('\n')}\n${fence}`, ...cut].join('\n\n'))];
}

const visibleLines = (text: string) => text.trimEnd().split('\n').map(visibleText);

function renderCuttable(
  summary: string,
  texts: readonly string[],
  separator: string,
  noun: string,
  take: Room,
): readonly string[] {
  if (texts.length === 0) return [];
  const fitting = take(texts);
  const body = [
    ...(fitting.length === 0 ? [] : [fitting.join(separator)]),
    ...renderCut(texts.length - fitting.length, noun),
  ];
  return [renderFold(summary, body.join('\n\n'))];
}

function renderCut(count: number, noun: string): readonly string[] {
  if (count === 0) return [];
  return [`${countNoun(count, noun)} left out here; \`flags diff --all\` shows ${count === 1 ? 'it' : 'them'}.`];
}
