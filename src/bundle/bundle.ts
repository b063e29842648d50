import type { JsonValue } from '../util/json.js';

/** `major.minor`: a reader knows one major version and any minor one. */
export const BUNDLE_FORMAT_VERSION = '1.1';

/** The size of the bucket space: one bucket is 0.001 percent. */
export const BUNDLE_BUCKETS = 100_000;

/** The text that is hashed, where a bundle says nothing else. */
export const BUNDLE_BUCKETING_INPUT = '{salt}/{key}/';

/** The attribute that buckets, where a bundle says nothing else. */
export const BUNDLE_BUCKET_BY: readonly string[] = ['targetingKey'];

/** The wire form of one environment and audience; docs/bundle-format.md says what every field means. */
export interface Bundle {
  readonly formatVersion: string;
  readonly environment: string;
  readonly audience: 'server' | 'client';
  /** Values and payloads of variants. */
  readonly values: readonly JsonValue[];
  readonly variants: readonly WireVariantList[];
  /** A condition only names conditions before it, so no cycle can be written. */
  readonly conditions: readonly WireCondition[];
  readonly rules: readonly WireRule[];
  readonly layers: readonly WireBucketing[];
  readonly bodies: readonly WireBody[];
  /** Flag keys in code-unit order, joined by line feeds. */
  readonly keys: string;
  /** The body of each key. */
  readonly flags: readonly number[];
}

/** `[name, value index]` or `[name, value index, payload index]`, in written order. */
export type WireVariantList = readonly (readonly [string, number] | readonly [string, number, number])[];

export type WireCondition =
  | readonly ['all' | 'any', ...number[]]
  | readonly ['not', number]
  | readonly ['constant', boolean]
  /** `[operator, attribute, operand]`; with a fourth item the attribute's text is hashed with that salt first. */
  | readonly [string, string, JsonValue]
  | readonly [string, string, JsonValue, string];

/** Exactly one of `serve` (alone, or with `rollout` or `ramp`) and `split`. */
export interface WireRule {
  /** Index of a condition; absent: everyone. */
  readonly if?: number;
  /** Milliseconds since the epoch: the rule exists for `from <= now < until`. */
  readonly from?: number;
  readonly until?: number;
  /** Index into the flag's variants. */
  readonly serve?: number;
  /** Buckets `[0, rollout)` get `serve`. */
  readonly rollout?: number;
  /** `[time, units]`, ascending in time. */
  readonly ramp?: readonly (readonly [number, number])[];
  /** `[variant, units]`, laid out from bucket 0 upward; units sum to 100,000. */
  readonly split?: readonly (readonly [number, number])[];
  /** Those a rollout or ramp does not reach go to the next rule instead of the default variant. */
  readonly next?: true;
  readonly salt?: string;
}

/**
 * What is hashed: a text, as UTF-8; or a text in another encoding. The second form came with 1.1; it is no text so that a
 * reader of 1.0 refuses it rather than take it for UTF-8.
 */
export type WireInput = string | WireEncodedInput;

export type WireEncodedInput = {
  readonly text: string;
  /** `cbor`: as a CBOR text string. A reader that does not know the encoding cannot use the flag. */
  readonly encoding: string;
};

export interface WireBucketing {
  readonly bucketBy: readonly string[] | 'random';
  readonly salt: string;
  /** Absent: `{salt}/{key}/`. */
  readonly input?: WireInput;
}

export interface WireBody {
  readonly type: 'boolean' | 'string' | 'number' | 'rate' | 'object';
  /** Index into `variants`. */
  readonly variants: number;
  /** Indices into that list. */
  readonly default: number;
  readonly off?: number;
  readonly disabled?: true;
  readonly rules?: readonly number[];
  /** Absent: `["targetingKey"]`. */
  readonly bucketBy?: readonly string[] | 'random';
  /** Absent: the flag key. */
  readonly salt?: string;
  readonly input?: WireInput;
  /** `[flag key, names of variants]`. */
  readonly requires?: readonly (readonly [string, readonly string[]])[];
  /** `[layer index, from, to]`: buckets `[from, to)` of the layer reach the rules. */
  readonly slot?: readonly [number, number, number];
}
