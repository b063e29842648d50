import { compareSemanticVersions, parseSemanticVersion, type SemanticVersion } from './semantic-version.js';
import { asListOf } from './typed-values.js';

type Holds = (order: number) => boolean;

const COMPARISONS: ReadonlyMap<unknown, Holds> = new Map([
  ['=', (order: number) => order === 0],
  ['<', (order: number) => order < 0],
  ['<=', (order: number) => order <= 0],
  ['>', (order: number) => order > 0],
  ['>=', (order: number) => order >= 0],
]);

interface Comparator {
  readonly holds: Holds;
  readonly version: SemanticVersion;
}

/** Any of these lists holds whole; an empty list always holds. */
export type VersionRange = readonly (readonly Comparator[])[];

/** Reads any-of lists of all-of `[comparison, version]`; `undefined` for anything else. */
export const asVersionRange = (value: unknown): VersionRange | undefined =>
  asListOf(value, (alternative) => asListOf(alternative, asComparator));

export const isInRange = (version: SemanticVersion, range: VersionRange): boolean =>
  range.some((comparators) =>
    comparators.every((comparator) => comparator.holds(compareSemanticVersions(version, comparator.version))),
  );

function asComparator(value: unknown): Comparator | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const holds = COMPARISONS.get(value[0]);
  const version = typeof value[1] === 'string' ? parseSemanticVersion(value[1]) : undefined;
  return holds === undefined || version === undefined ? undefined : { holds, version };
}
