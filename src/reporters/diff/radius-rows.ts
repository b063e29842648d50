import type { AudienceReport, FlagReport, RadiusReport } from '../../diff/diff-report.js';
import { audienceInWords, radiusInWords, tellsAudiencesApart, transitionInWords } from './radius-words.js';
import { AFTER_REMOVAL } from './report-words.js';
import { countedRest, type Row, shownOf } from './text-rows.js';

/** Audiences, moments and transitions beyond these are counted. */
const MOST_AUDIENCES = 6;
const MOST_MOMENTS = 4;
const MOST_TRANSITIONS = 6;

/** Whom a change of a flag touches: now, audience by audience, and from later moments on. */
export function radiusRows({ kind, radius }: FlagReport, all: boolean): readonly Row[] {
  const [now, ...later] = radius;
  if (now === undefined) return [{ label: 'blast radius', text: 'nobody is served anything else' }];
  const moments = shownOf(later, MOST_MOMENTS, all);
  return [
    { label: 'blast radius', text: radiusInWords(now) },
    ...detailRows(now, all),
    ...(kind === 'removed' ? [{ label: 'afterwards', text: AFTER_REMOVAL }] : []),
    ...moments.flatMap((part) =>
      isAlike(part, now)
        ? [{ label: '', text: `from ${part.since}: the same as now` }]
        : [{ label: '', text: `from ${part.since}: ${radiusInWords(part)}` }, ...detailRows(part, all)],
    ),
    ...countedRest(later.length - moments.length, 'moment'),
  ];
}

/** Whether a part says the same of another moment. */
const isAlike = (part: RadiusReport, other: RadiusReport): boolean =>
  JSON.stringify({ ...part, since: other.since }) === JSON.stringify(other);

function detailRows(part: RadiusReport, all: boolean): readonly Row[] {
  const [first, ...others] = all ? part.audiences : withoutEchoes(part.audiences);
  if (first === undefined) return [];
  if (!tellsAudiencesApart(part)) return transitionRows(first, all);
  const shown = shownOf([first, ...others], MOST_AUDIENCES, all);
  return [
    ...shown.map((audience) => ({ label: '', text: `  ${audience.audience}: ${audienceInWords(audience)}` })),
    ...countedRest(1 + others.length - shown.length, 'audience'),
  ];
}

/** Those who lack a key are not told of where they fare as those do who have it. */
function withoutEchoes(audiences: readonly AudienceReport[]): readonly AudienceReport[] {
  const fates = new Map(audiences.map((audience) => [audience.audience, fateOf(audience)]));
  return audiences.filter((audience) => {
    if (audience.withoutKeys.length === 0) return true;
    const [whole = ''] = audience.audience.split(' without ');
    return fates.get(whole) !== fateOf(audience);
  });
}

const fateOf = ({ transitions }: AudienceReport): string => JSON.stringify(transitions);

/** Who goes where, where one share does not say it. */
function transitionRows({ transitions }: AudienceReport, all: boolean): readonly Row[] {
  if (transitions.length < 2) return [];
  const shown = shownOf(transitions, MOST_TRANSITIONS, all);
  const rest = transitions.length - shown.length;
  const more = rest === 0 ? [] : [`${rest} more`];
  return [{ label: '', text: `  ${[...shown.map(transitionInWords), ...more].join(', ')}` }];
}
