import type { StaleFlag, StaleOwner, StaleReason, StaleReport } from '../history/stale-report.js';
import { countNoun } from '../util/count-noun.js';
import { createPalette, type Palette } from './palette.js';
import { environmentInWords, extentInWords, factsInWords, staleHeading, survivorInWords } from './stale-words.js';
import { visibleLine } from './visible-text.js';

/** The clean-up report for people at a terminal, and for a mail. */
export function renderStaleText(report: StaleReport, color: boolean): string {
  const palette = createPalette(color);
  const extent = extentInWords(report.history);
  const blocks = [
    palette.message(staleHeading(report)),
    ...report.owners.map((owner) => renderOwner(owner, palette)),
    ...(extent === undefined ? [] : [palette.aside(visibleLine(extent))]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderOwner({ owner, flags }: StaleOwner, palette: Palette): string {
  const heading = `${palette.keyword(visibleLine(owner ?? 'without an owner'))}  ${countNoun(flags.length, 'flag')}`;
  return [heading, ...flags.map((flag) => renderFlag(flag, palette))].join('\n\n');
}

function renderFlag(flag: StaleFlag, palette: Palette): string {
  const facts = factsInWords(flag).join(', ').replaceAll('`', '');
  const lines = [
    `  ${palette.message(visibleLine(flag.flag))}  ${visibleLine(facts)}`.trimEnd(),
    `    ${palette.gutter('-->')} ${visibleLine(`${flag.file}:${flag.line}`)}`,
    ...flag.reasons.map((reason) => renderReason(reason, palette)),
    ...(flag.survivor === null ? [] : [`    ${palette.added('keep')}: ${visibleLine(survivorInWords(flag.survivor))}`]),
    ...flag.environments.map((environment) => `    ${palette.aside(visibleLine(environmentInWords(environment)))}`),
  ];
  return lines.join('\n');
}

const renderReason = ({ severity, ruleId, message }: StaleReason, palette: Palette): string =>
  `    ${palette.severity[severity](`${severity}[${ruleId}]`)}: ${visibleLine(message)}`;
