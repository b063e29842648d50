import type { FlagReport } from '../../diff/diff-report.js';
import { markdownCode, markdownText } from '../markdown-text.js';
import { factsOfFlag, signs } from './report-words.js';
import type { Row } from './text-rows.js';

/** What the rows say of a flag is a list; those without a label of their own belong to the one before. */
export const renderBullets = (rows: readonly Row[]): string => rows.map(renderBullet).join('\n');

function renderBullet({ label, text, source }: Row): string {
  const place = source === undefined ? '' : ` (${markdownCode(source)})`;
  const words = text.trim().split(' -> ').map(markdownText).join(' → ');
  if (label === '' || label.startsWith(' ')) return `  - ${prefixed(label.trim(), words)}${place}`;
  return `- ${prefixed(label, words)}${place}`;
}

const prefixed = (label: string, words: string) => (label === '' ? words : `${markdownText(label)}: ${words}`);

/** The heading of a flag's details. */
export function renderSubject(flag: FlagReport, environment: string): string {
  const { kind, source, description, links = {} } = flag;
  const facts = factsOfFlag(flag).map(markdownCode).join(' ');
  const place = source === undefined ? '' : ` · ${markdownCode(source)}`;
  const subject = `**${markdownCode(environment)} ${signs[kind]} ${markdownCode(flag.flag)}** ${facts}${place}`;
  const linked = Object.entries(links).map(([name, target]) => `${markdownText(name)} ${markdownCode(target)}`);
  const about = [...(description === undefined ? [] : [markdownText(description)]), ...linked];
  return [subject, ...about].join('<br>\n');
}
