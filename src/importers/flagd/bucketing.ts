import { DEFAULT_BUCKETING_INPUT, TARGETING_KEY } from '../../model/bucketing.js';
import type { Span } from '../../source/span.js';

/** Stands for the key of the flag, which an evaluator does not know until a flag uses it. */
export const FLAG_KEY: unique symbol = Symbol('flag key');
export type HashedText = readonly (string | typeof FLAG_KEY)[];

/** The text that flagd hashes: an attribute, the first of these that is there, with fixed text around it. */
export interface HashInput {
  readonly attributes: readonly string[];
  readonly before: HashedText;
  readonly after: HashedText;
  /** Where it is written; absent for flagd's own. */
  readonly span?: Span;
}

/** flagd's own input where none is written: the flag key and the targeting key, with nothing between. */
export const SHORTHAND: HashInput = { attributes: [TARGETING_KEY], before: [FLAG_KEY], after: [] };

/** A `fractional` used as a condition: true for the buckets `[0, units)`. */
export interface BucketedShare {
  readonly input: HashInput;
  readonly units: number;
  readonly span: Span;
}

/** How a whole flag turns contexts into buckets; a rule may only have a salt of its own. */
export interface FlagBucketing {
  readonly bucketBy: readonly string[];
  readonly input: string;
}

/** The bucketing that one hash input needs of its flag, and the salt; `undefined` where no template can say it. */
export function bucketingOf(input: HashInput, flagKey: string): (FlagBucketing & { salt: string }) | undefined {
  const before = spell(input.before, flagKey);
  const after = spell(input.after, flagKey);
  if (/\{(salt|key)\}/.test(after)) return undefined;
  if (before.length > 1 && before.endsWith('/') && after === '/')
    return { bucketBy: input.attributes, input: DEFAULT_BUCKETING_INPUT, salt: before.slice(0, -1) };
  // Without text before the key there is no salt to write, and the flag's own must not be put in.
  if (before === '') return { bucketBy: input.attributes, input: `{key}${after}`, salt: flagKey };
  return { bucketBy: input.attributes, input: `{salt}{key}${after}`, salt: before };
}

const spell = (text: HashedText, flagKey: string): string =>
  text.map((piece) => (piece === FLAG_KEY ? flagKey : piece)).join('');
