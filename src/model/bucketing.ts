/** How a flag or a layer turns a context into a bucket (docs/semantics.md). */
export interface Bucketing {
  /** Attribute names, the first present one counts; or a new random bucket at every evaluation. */
  readonly bucketBy: readonly string[] | 'random';
  readonly salt: string;
  /** The formula; profiles differ in how they bring the text into bytes. */
  readonly profile: BucketingProfile;
  /** The text that is hashed, with `{salt}` and `{key}` in it; `{salt}/{key}/` unless an import keeps another system's. */
  readonly input: string;
}

/** `flagd-v2` hashes the text as UTF-8, `flagd-v3` as a CBOR text string: the formulas of flagd. */
export type BucketingProfile = 'flagd-v2' | 'flagd-v3';

export const DEFAULT_BUCKETING_PROFILE: BucketingProfile = 'flagd-v2';
export const DEFAULT_BUCKETING_INPUT = '{salt}/{key}/';
/** OpenFeature's name for the subject of an evaluation; always a declared attribute of type string. */
export const TARGETING_KEY = 'targetingKey';
