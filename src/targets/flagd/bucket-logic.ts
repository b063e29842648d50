import { type Bucketing, type BucketingProfile, TARGETING_KEY } from '../../model/bucketing.js';
import { BUCKETS } from '../../model/targeting-rule.js';
import { attributeProblem } from './attribute.js';
import type { Loss } from './flag-problems.js';
import { allOf, anyOf, choose, type Logic, startsWith, variable } from './logic.js';

/** An outcome and how many buckets get it, from bucket 0 upward. */
export interface Share {
  readonly outcome: Logic;
  readonly units: number;
}

/** How a flag or a layer buckets in flagd. */
export interface BucketLogic {
  /** Whether the context has a bucketing key. */
  readonly hasKey: Logic;
  /** The outcome of the share in which the bucket lies, if there is a key; shares fill the bucket space. */
  readonly distribute: (shares: readonly Share[]) => Logic;
}

/** What flagd hashes: an expression; none stands for its own default, flag key and targeting key. */
type HashInput = Logic | undefined;

interface BucketSource {
  readonly bucketing: Bucketing;
  readonly salt: string;
  /** The flag that flagd evaluates, if it is known which. */
  readonly evaluatedFlag?: string;
}

export function createBucketLogic(source: BucketSource): BucketLogic {
  const { bucketing } = source;
  const keys = bucketing.bucketBy === 'random' ? [TARGETING_KEY] : bucketing.bucketBy;
  const input = hashInput(source, keyLogic(keys));
  return {
    hasKey: anyOf(keys.map(isPresent)),
    distribute: (shares) => {
      const merged = mergeShares(shares);
      const [only, ...others] = merged;
      if (only !== undefined && others.length === 0) return only.outcome;
      const entries = merged.map(({ outcome, units }) => [outcome, units]);
      return { fractional: input === undefined ? entries : [input, ...entries] };
    },
  };
}

/** Why flagd would bucket otherwise, for engines of a formula; undefined if it does not. */
export function bucketProblem(
  { bucketing, salt }: Omit<BucketSource, 'evaluatedFlag'>,
  formula: BucketingProfile,
): Omit<Loss, 'span'> | undefined {
  const { bucketBy, profile } = bucketing;
  const unreadable = bucketBy === 'random' ? undefined : bucketBy.map(attributeProblem).find((reason) => reason);
  if (unreadable !== undefined) return { reason: unreadable };
  if (profile !== formula)
    return {
      reason: `it buckets by \`${profile}\`, and this output is for engines with \`${formula}\``,
      help: `give the output \`bucketing: ${profile}\` if its engines know that formula, else change the flag's \`bucketing\``,
    };
  const literals = literalsOf(bucketing, salt);
  if (/^\s/.test(literals[0] ?? '') || /\s$/.test(literals.at(-1) ?? ''))
    return { reason: 'what is hashed begins or ends with white space, which some engines cut off' };
  if (bucketBy === 'random')
    return {
      reason: 'flagd has no random bucket',
      degradation: { name: 'random-bucketing', effect: 'it buckets by `targetingKey`' },
    };
  if (formula === 'flagd-v2' && !isAscii(literals.join('')))
    return {
      reason: 'its salt is not ASCII, and engines in JavaScript hash other texts differently',
      degradation: { name: 'non-ascii-salt', effect: 'engines may put people into different buckets' },
    };
  return undefined;
}

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

/** The texts around the key. */
const literalsOf = ({ input }: Bucketing, salt: string): readonly string[] =>
  input.split('{key}').map((part) => part.replaceAll('{salt}', () => salt));

const isPresent = (attribute: string): Logic =>
  allOf([startsWith(variable(attribute), ''), { '!==': [variable(attribute), ''] }]);

/** The first key that is present; that one of them is has been asked before. */
function keyLogic(keys: readonly string[]): Logic {
  const last = variable(keys.at(-1) ?? TARGETING_KEY);
  return choose(
    keys.slice(0, -1).map((key) => [isPresent(key), variable(key)]),
    last,
  );
}

function hashInput({ bucketing, salt, evaluatedFlag }: BucketSource, key: Logic): HashInput {
  const literals = literalsOf(bucketing, salt);
  const { bucketBy, profile } = bucketing;
  const isByTargetingKey = bucketBy !== 'random' && bucketBy.length === 1 && bucketBy[0] === TARGETING_KEY;
  const [before, after, ...others] = literals;
  const isShorthand = isByTargetingKey && before === evaluatedFlag && after === '' && others.length === 0;
  if (isShorthand && profile === 'flagd-v2') return undefined;
  const parts = literals.flatMap((literal, index) => (index === 0 ? [literal] : [key, literal]));
  const written = parts.filter((part) => part !== '');
  const [only, ...more] = written;
  return only !== undefined && more.length === 0 ? only : { cat: written };
}

/** Neighbours with one outcome are one share; shares of nothing are none. */
function mergeShares(shares: readonly Share[]): readonly Share[] {
  const merged: Share[] = [];
  for (const share of shares) {
    const previous = merged.at(-1);
    if (share.units === 0) continue;
    if (previous !== undefined && previous.outcome === share.outcome)
      merged[merged.length - 1] = { ...previous, units: previous.units + share.units };
    else merged.push(share);
  }
  return merged;
}

/** The first so many buckets get one outcome, all others the other. */
export const divide = (units: number, inside: Logic, outside: Logic): readonly Share[] => [
  { outcome: inside, units },
  { outcome: outside, units: BUCKETS - units },
];
