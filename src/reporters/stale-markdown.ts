import type { StaleFlag, StaleOwner, StaleReport } from '../history/stale-report.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { ageInWords, extentInWords, staleHeading, survivorInWords } from './stale-words.js';

const TABLE_HEAD = '| | Flag | Why | Age | Keep |\n|---|---|---|---|---|\n';

/** The clean-up report for an issue, a wiki or a chat; by the marker a bot finds the text that it wrote before. */
export function renderStaleMarkdown(report: StaleReport): string {
  const extent = extentInWords(report.history);
  const blocks = [
    `<!-- flags-stale -->\n### Flags: ${markdownText(staleHeading(report))}`,
    ...report.owners.map(renderOwner),
    ...(extent === undefined ? [] : [`_${markdownText(extent)}_`]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderOwner({ owner, flags }: StaleOwner): string {
  const heading = owner === null ? 'Without an owner' : markdownCode(owner);
  return `#### ${heading}\n\n${TABLE_HEAD}${flags.map(renderRow).join('\n')}`;
}

function renderRow({ flag, file, line, age, reasons, survivor }: StaleFlag): string {
  const [severity = ''] = reasons.map((reason) => reason.severity);
  const why = reasons.map(({ message, ruleId }) => `${markdownText(message)} (${markdownCode(ruleId)})`).join('<br>');
  const cells = [
    severity === 'error' ? '**error**' : severity,
    `${markdownCode(flag)}<br>${markdownCode(`${file}:${line}`)}`,
    why,
    age === null ? '' : ageInWords(age),
    survivor === null ? '' : markdownText(survivorInWords(survivor)),
  ];
  return `| ${cells.join(' | ')} |`;
}
