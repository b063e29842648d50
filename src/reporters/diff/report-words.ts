import type {
  AcknowledgementReport,
  DiffReport,
  EditReport,
  EnvironmentReport,
  FlagReport,
  RecordedContextsReport,
  ReplayExample,
  ReplayReport,
  SuggestionReport,
} from '../../diff/diff-report.js';
import { countNoun } from '../../util/count-noun.js';
import { formatShare } from '../../util/format-share.js';
import { variantInWords } from './radius-words.js';

/** The words of a comparison that all readable formats share. Names of users stand in backticks. */

export const signs = { added: '+', removed: '-', changed: '~' } as const;

/** `1 added, 3 changed, 1 removed, 144 unchanged`. */
export function countsInWords({ changes, unchanged }: EnvironmentReport): string {
  const counts = (['added', 'changed', 'removed'] as const)
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}`);
  return [...(counts.length === 0 ? ['no behaviour change'] : counts), `${unchanged} unchanged`].join(', ');
}

/** The environment itself may have come or gone. */
export const fateInWords = ({ kind }: EnvironmentReport): string => (kind === 'kept' ? '' : ` (environment ${kind})`);

/** Whether a comparison found nothing that anybody is served by. */
export const changesNothing = ({ environments }: DiffReport): boolean =>
  environments.every(({ changes, kind }) => changes.length === 0 && kind === 'kept');

/** The one line that is left of a comparison that found nothing. */
export function nothingInWords({ environments }: DiffReport): string {
  const flags = Math.max(0, ...environments.map(({ unchanged }) => unchanged));
  return `nobody is served anything else: ${countNoun(flags, 'flag')} in ${countNoun(environments.length, 'environment')} as before`;
}

/** What came is told from what it became. */
export function editInWords(edit: EditReport): string {
  const { before, after } = partsOfEdit(edit);
  if (before === undefined) return `added ${after ?? ''}`;
  return after === undefined ? `removed ${before}` : `${before} -> ${after}`;
}

/** Both sides of an edit, without the words that they share. */
export function partsOfEdit({ before, after }: EditReport): Pick<EditReport, 'before' | 'after'> {
  const [served, share] = splitShare(after);
  const [servedBefore, shareBefore] = splitShare(before);
  if (served !== undefined && served === servedBefore) return { before: shareBefore, after: share };
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** `on to 25%` in its two halves: where only the share differs, the variant is not said twice. */
function splitShare(decision = ''): readonly [served: string | undefined, share: string] {
  const [, served, share = decision] = /^(.+) to (\d[\d.]*%.*)$/.exec(decision) ?? [];
  return [served, share];
}

/** `boolean release @payments`. */
export const factsOfFlag = ({ type, flagKind, owner }: FlagReport): readonly string[] =>
  [type, flagKind, owner].filter((fact) => fact !== undefined && fact !== '') as readonly string[];

export const suggestionInWords = ({ rule, split, moves, instead }: SuggestionReport): string =>
  `rule \`${rule}\` with \`split: ${split}\` moves ${formatShare(moves)} instead of ${formatShare(instead)}`;

export const replayInWords = ({ contexts, changed, gained, lost, switched }: ReplayReport): string =>
  `${changed} of ${countNoun(contexts, 'recorded context')} change: ${gained} gain, ${lost} lose, ${switched} switch`;

/** `\`off\` -> \`on\`: 12 contexts, such as line 7 {"country":"DE"}`. */
export const exampleInWords = ({ line, context, from, to, contexts }: ReplayExample): string =>
  `${variantInWords(from)} -> ${variantInWords(to)}: ${countNoun(contexts, 'context')}, such as line ${line}${Object.keys(context).length === 0 ? '' : ` ${JSON.stringify(context)}`}`;

/** Where the recorded contexts came from, and what of it is none. */
export function contextsInWords({ source, contexts, unusable }: RecordedContextsReport): string {
  const replayed = `${countNoun(contexts, 'recorded context')} of ${source === '-' ? 'standard input' : source}`;
  if (unusable === undefined) return replayed;
  const { lines, first } = unusable;
  return `${replayed}; ${countNoun(lines, 'line')} left out, first line ${first.line}: ${first.problem}`;
}

export const acknowledgementInWords = ({ reason, by, source }: AcknowledgementReport): string =>
  `${reason} (${[...(by === undefined ? [] : [by]), source].join(', ')})`;

/** What comes of a flag that goes. */
export const AFTER_REMOVAL = 'applications get the default value of their own code';
