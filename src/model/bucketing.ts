/** How a flag or a layer turns a context into a bucket (docs/semantics.md). */
export interface Bucketing {
  /** Attribute names, the first present one counts; or a new random bucket at every evaluation. */
  readonly bucketBy: readonly string[] | 'random';
  readonly salt: string;
  /** The text that is hashed, with `{salt}` and `{key}` in it; `{salt}/{key}/` unless an import keeps another system's. */
  readonly input: string;
}

export const DEFAULT_BUCKETING_INPUT = '{salt}/{key}/';
/** OpenFeature's name for the subject of an evaluation; always a declared attribute of type string. */
export const TARGETING_KEY = 'targetingKey';
