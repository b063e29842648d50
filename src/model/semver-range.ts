import semver from 'semver';

/** One comparison: `['>=', '2.3.0']`; operators are `= > >= < <=`. */
export type SemverComparator = readonly [operator: string, version: string];
/** Any of the lists must hold, in each all comparators; an empty list holds for every version. */
export type SemverComparators = readonly (readonly SemverComparator[])[];

/**
 * Desugars an npm range (`^1.2`, `>=2.3.0 <3`, `1.x || 2.x`) into comparators that plain SemVer 2.0 precedence decides,
 * so that no evaluator needs to know npm's syntax. Undefined if it does not parse.
 */
export function parseSemverRange(text: string): SemverComparators | undefined {
  if (text.trim() === '') return undefined;
  let range: semver.Range;
  try {
    range = new semver.Range(text, { includePrerelease: true });
  } catch {
    return undefined;
  }
  return range.set.map((comparators) => comparators.filter(isRestriction).map(toPair));
}

/** npm represents "any version" by a comparator whose version is not one. */
const isRestriction = (comparator: semver.Comparator) => typeof comparator.semver.version === 'string';

const toPair = (comparator: semver.Comparator): SemverComparator => [
  comparator.operator === '' ? '=' : comparator.operator,
  comparator.semver.version,
];
