/** A version by Semantic Versioning 2.0. Numbers stay text, so that no length of them loses digits. */
export interface SemanticVersion {
  readonly core: readonly string[];
  /** Empty: a release. */
  readonly prerelease: readonly string[];
}

const NUMBER = '(?:0|[1-9]\\d*)';
const PRERELEASE_PART = `(?:${NUMBER}|\\d*[a-zA-Z-][0-9a-zA-Z-]*)`;
const VERSION = new RegExp(
  `^(${NUMBER})\\.(${NUMBER})\\.(${NUMBER})(?:-(${PRERELEASE_PART}(?:\\.${PRERELEASE_PART})*))?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$`,
);
const DIGITS = /^\d+$/;

/** Strict: `x.y.z` with an optional pre-release and build, no `v`, no blanks; `undefined` for anything else. */
export function parseSemanticVersion(text: string): SemanticVersion | undefined {
  const match = VERSION.exec(text);
  if (match === null) return undefined;
  const [, major = '', minor = '', patch = '', prerelease] = match;
  return { core: [major, minor, patch], prerelease: prerelease === undefined ? [] : prerelease.split('.') };
}

/** Precedence of section 11 of the specification: negative, zero or positive. Build metadata does not count. */
export function compareSemanticVersions(left: SemanticVersion, right: SemanticVersion): number {
  return compareLists(left.core, right.core) || comparePrereleases(left.prerelease, right.prerelease);
}

function comparePrereleases(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return right.length - left.length;
  return compareLists(left, right);
}

function compareLists(left: readonly string[], right: readonly string[]): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const order = compareIdentifiers(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareIdentifiers(left: string, right: string): number {
  if (left === right) return 0;
  const leftIsNumber = DIGITS.test(left);
  if (leftIsNumber !== DIGITS.test(right)) return leftIsNumber ? -1 : 1;
  // Without leading zeros the longer number is the larger one.
  if (leftIsNumber && left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : 1;
}
