import type { EditReport, FindingReport, FlagReport, MetadataReport } from '../../diff/diff-report.js';
import type { Palette } from '../palette.js';
import type { DiffRenderOptions } from './diff-reporter.js';
import { radiusRows } from './radius-rows.js';
import {
  acknowledgementInWords,
  editInWords,
  exampleInWords,
  replayInWords,
  suggestionInWords,
} from './report-words.js';
import { countedRest, type Row, shownOf } from './text-rows.js';

const MOST_EDITS = 12;
/** Longer ones stand below each other, so that the eye can compare them. */
const LONGEST_EDIT = 90;

/** All there is to say of a changed flag, a line a thing. */
export function flagRows(flag: FlagReport, palette: Palette, options: DiffRenderOptions): readonly Row[] {
  const { through, edits, suggestions = [], replay } = flag;
  const shown = shownOf(edits, MOST_EDITS, options.all);
  const required = through.map((key) => `\`${key}\``).join(', ');
  return [
    ...(through.length === 0 ? [] : [{ label: 'through', text: `${required}, which it requires` }]),
    ...shown.flatMap((edit) => editRows(edit, palette)),
    ...countedRest(edits.length - shown.length, 'edit'),
    ...radiusRows(flag, options.all),
    ...(replay === undefined ? [] : replayRows(replay)),
    ...withoutKnownPlaces(flag).flatMap((finding) => findingRows(finding, palette)),
    ...(options.suggest ? suggestions.flatMap((suggestion) => suggestionRows(suggestion, palette)) : []),
    ...(options.suggest || suggestions.length === 0 ? [] : [{ label: 'help', text: HINT, paint: palette.keyword }]),
  ];
}

/** A line that stands above already is not named again. */
function withoutKnownPlaces({ findings, edits, source }: FlagReport): readonly FindingReport[] {
  const known = new Set([source, ...edits.map((edit) => edit.source)]);
  return findings.map(({ source: place, ...finding }) =>
    place === undefined || known.has(place) ? finding : { ...finding, source: place },
  );
}

const HINT = 'a layout that moves only those who must: flags diff --suggest';

function editRows(edit: EditReport, palette: Palette): readonly Row[] {
  const { path, before, after, source } = edit;
  const text = editInWords(edit);
  const place = source === undefined ? {} : { source };
  if (before === undefined || after === undefined || text.length <= LONGEST_EDIT)
    return [{ label: path, text, ...place }];
  return [
    { label: path, text: 'changed', ...place },
    { label: '  -', text: before, paint: palette.removed },
    { label: '  +', text: after, paint: palette.added },
  ];
}

export function findingRows(
  { rule, risk, message, help, source, acknowledged }: FindingReport,
  palette: Palette,
): readonly Row[] {
  const isTaken = acknowledged !== undefined;
  const label = isTaken ? `${risk}, accepted` : risk;
  const place = source === undefined ? {} : { source };
  return [
    { label, text: `${rule}: ${message}`, paint: isTaken ? palette.aside : palette.risk[risk], ...place },
    ...(isTaken ? [{ label: 'because', text: acknowledgementInWords(acknowledged) }] : []),
    ...(help === undefined || isTaken ? [] : [{ label: 'help', text: help, paint: palette.keyword }]),
  ];
}

/** What was edited in a flag that serves everybody what it served. */
export const metadataRows = ({ edits, findings }: MetadataReport, palette: Palette): readonly Row[] => [
  ...edits.flatMap((edit) => editRows(edit, palette)),
  ...findings.flatMap((finding) => findingRows(finding, palette)),
];

function suggestionRows(suggestion: NonNullable<FlagReport['suggestions']>[number], palette: Palette): readonly Row[] {
  return [
    { label: 'suggestion', text: suggestionInWords(suggestion), paint: palette.keyword },
    ...(suggestion.command === undefined ? [] : [{ label: '', text: suggestion.command }]),
  ];
}

function replayRows(replay: NonNullable<FlagReport['replay']>): readonly Row[] {
  return [
    { label: 'replayed', text: replayInWords(replay) },
    ...replay.examples.map((example) => ({ label: '', text: `  ${exampleInWords(example)}` })),
  ];
}
