import type { JsonValue } from '../util/json.js';
import type { EvaluationDetails } from './evaluation-details.js';

/** Why an evaluation came out as it did: every step that was taken, in order, and none that was not. */
export interface FlagExplanation {
  readonly flagKey: string;
  readonly details: EvaluationDetails;
  /** The step that decided. */
  readonly decidedBy: 'error' | 'disabled' | 'prerequisite' | 'layer' | 'rule' | 'default';
  readonly prerequisites: readonly PrerequisiteExplanation[];
  readonly layer?: LayerExplanation;
  /** The rules that were reached, in order; the last one decided if `decidedBy` is `rule`. */
  readonly rules: readonly RuleExplanation[];
}

export interface PrerequisiteExplanation {
  readonly flagKey: string;
  /** Variants of which the other flag must serve one. */
  readonly variants: readonly string[];
  readonly served?: string;
  readonly holds: boolean;
  /** Absent if the same evaluation had evaluated that flag before. */
  readonly explanation?: FlagExplanation;
}

/** The flag's slot is `[from, to)` of the layer's buckets. */
export interface LayerExplanation {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  readonly inside: boolean;
  readonly bucketing?: BucketingExplanation;
}

export type RuleOutcome =
  | 'hit'
  | 'outside-window'
  | 'condition-false'
  /** None of the bucketing attributes was a non-empty string. */
  | 'no-key'
  /** The bucket lies behind the share of the rollout or ramp. */
  | 'outside-share';

export interface RuleExplanation {
  /** Position in the bundle's flag. */
  readonly rule: number;
  readonly outcome: RuleOutcome;
  readonly window?: WindowExplanation;
  readonly condition?: ConditionExplanation;
  /** What a rollout or ramp admits at this time: buckets `[0, share)`. */
  readonly share?: number;
  readonly bucketing?: BucketingExplanation;
}

/** `from <= now < until`, in milliseconds since the epoch. */
export interface WindowExplanation {
  readonly from?: number;
  readonly until?: number;
  readonly now: number;
  readonly state: 'open' | 'not-begun' | 'over';
}

export interface BucketingExplanation {
  readonly bucketBy: readonly string[] | 'random';
  /** The attribute that gave the key; absent: none did, or the bucket is random. */
  readonly attribute?: string;
  readonly key?: string;
  readonly hashedText?: string;
  /** How the text was encoded; absent: as UTF-8. */
  readonly encoding?: string;
  readonly bucket?: number;
}

export type ConditionExplanation =
  | {
      readonly kind: 'all' | 'any' | 'not';
      /** Index in the bundle. */
      readonly condition: number;
      readonly outcome: boolean;
      readonly operands: readonly ConditionExplanation[];
      /** Operands that were not looked at, because the ones before them had decided. */
      readonly notReached: number;
    }
  | { readonly kind: 'constant'; readonly condition: number; readonly outcome: boolean }
  | {
      readonly kind: 'test';
      readonly condition: number;
      readonly outcome: boolean;
      readonly operator: string;
      readonly attribute: string;
      readonly operand: JsonValue;
      /** What the context holds; `undefined` if the attribute is missing. */
      readonly value: unknown;
      /** The attribute is compared as a salted hash. */
      readonly hashed: boolean;
    };
