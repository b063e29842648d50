import type { EditReport, FlagReport } from '../../diff/diff-report.js';
import type { Risk } from '../../diff/risk.js';
import { markdownCode, markdownText } from '../markdown-text.js';
import { radiusInWords } from './radius-words.js';
import { partsOfEdit, signs } from './report-words.js';

export const TABLE_HEAD = '| | Flag | Change | Users affected | Risk | Owner |\n|---|---|---|---|---|---|\n';

/** A cell is for skimming: what is left out stands in the details. */
const MOST_EDITS = 3;
const LONGEST_VALUE = 60;

/** A changed flag as a row of the table. */
export function renderFlagRow(flag: FlagReport): string {
  const cells = [
    signs[flag.kind],
    markdownCode(flag.flag),
    describeChange(flag),
    describeUsers(flag),
    riskInMarkdown(flag.risk),
    flag.owner === undefined ? '' : markdownCode(flag.owner),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

export const riskInMarkdown = (risk: Risk): string => (risk === 'high' || risk === 'blocked' ? `**${risk}**` : risk);

function describeChange({ kind, edits, through }: FlagReport): string {
  if (kind !== 'changed') return kind === 'added' ? 'new' : 'removed';
  const rest = edits.length - MOST_EDITS;
  return [
    ...edits.slice(0, MOST_EDITS).map(describeEdit),
    ...(rest > 0 ? [`${rest} more`] : []),
    ...through.slice(0, MOST_EDITS).map((key) => `through ${markdownCode(key)}`),
  ].join('<br>');
}

function describeEdit(edit: EditReport): string {
  const { before, after } = partsOfEdit(edit);
  const path = markdownText(edit.path);
  if (before === undefined) return `${path} added: ${markdownCode(shorten(after ?? ''))}`;
  return after === undefined
    ? `${path} removed`
    : `${path} ${markdownCode(shorten(before))} → ${markdownCode(shorten(after))}`;
}

const shorten = (text: string): string => (text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text);

function describeUsers({ radius: [now, next] }: FlagReport): string {
  if (now === undefined) return 'nobody';
  const later = next === undefined ? '' : `<br>from ${next.since}: ${markdownText(radiusInWords(next))}`;
  return markdownText(radiusInWords(now)) + later;
}
