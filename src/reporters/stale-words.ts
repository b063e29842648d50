import type { HistoryExtent } from '../history/project-history.js';
import type { Age, StaleEnvironment, StaleFlag, StaleReport, Survivor } from '../history/stale-report.js';
import { countNoun } from '../util/count-noun.js';

/** The words that the readable forms of a stale report share. Names of users stand in backticks. */

export function staleHeading({ date, flags, owners }: StaleReport): string {
  const stale = owners.reduce((sum, owner) => sum + owner.flags.length, 0);
  return `${stale} of ${countNoun(flags, 'flag')} ${stale === 1 ? 'wants' : 'want'} attention on ${date}`;
}

/** `113 days`, `at least 24 days`. */
export const ageInWords = ({ days, atLeast }: Age): string => `${atLeast ? 'at least ' : ''}${countNoun(days, 'day')}`;

export function survivorInWords({ variant, value }: Survivor): string {
  return variant === null
    ? "the default value of the application's own code"
    : `\`${variant}\` (\`${JSON.stringify(value)}\`)`;
}

/** `production` serves `on` to everybody for 62 days. */
export function environmentInWords({ environment, lastChange, serves }: StaleEnvironment): string {
  if (serves === null) return `\`${environment}\` ${timeInWords('unchanged', lastChange)}`;
  const what = serves.variant === null ? 'nothing of its own' : `\`${serves.variant}\``;
  return `\`${environment}\` ${timeInWords(`serves ${what} to everybody`, serves.for)}`;
}

/** What is in no commit has not begun to age. */
const timeInWords = (what: string, age: Age | null): string =>
  age === null ? `changed and not committed yet` : `${what} for ${ageInWords(age)}`;

export const factsInWords = ({ kind, age, expires }: StaleFlag): readonly string[] => [
  ...(kind === null ? [] : [`\`${kind}\``]),
  ...(age === null ? [] : [`${ageInWords(age)} old`]),
  ...(expires === null ? [] : [`expires ${expires}`]),
];

/** What a reader must know of the history that the ages come from. */
export function extentInWords(extent: HistoryExtent): string | undefined {
  switch (extent.kind) {
    case 'none':
      return `there is no git history (${extent.reason}): only what the files say was judged`;
    case 'shallow':
      return 'this clone is shallow: flags may be older; `git fetch --unshallow` gets the rest';
    case 'whole':
      return undefined;
  }
}
