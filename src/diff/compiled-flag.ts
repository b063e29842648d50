import type { Expression } from '../analysis/expression.js';
import type { JsonValue } from '../util/json.js';

/** A flag of a bundle with everything resolved that the bundle names by index: what two releases are compared by. */
export interface CompiledFlag {
  readonly key: string;
  readonly type: string;
  readonly disabled: boolean;
  /** By name: rules name what they serve, so the order in which a bundle lists variants decides nothing. */
  readonly variants: ReadonlyMap<string, CompiledVariant>;
  readonly defaultVariant: string;
  readonly offVariant?: string;
  /** Other flags, each with the variants of which it must serve one. */
  readonly requires: readonly (readonly [string, readonly string[]])[];
  /** Only buckets `[from, to)` of the layer reach the rules. */
  readonly slot?: { readonly bucketing: CompiledBucketing; readonly from: number; readonly to: number };
  readonly rules: readonly CompiledRule[];
}

export interface CompiledVariant {
  readonly value: JsonValue;
  readonly payload?: JsonValue;
}

/** What a bucket is made from. Equal ones give a context the same bucket; others are independent. */
export interface CompiledBucketing {
  readonly bucketBy: readonly string[] | 'random';
  readonly salt: string;
  /** The rest of the recipe, as text that is only compared. */
  readonly recipe: string;
}

export interface CompiledRule {
  /** Simplified: equal expressions of both releases are one object. */
  readonly when: Expression;
  /** Milliseconds since the epoch: the rule exists for `from <= now < until`. */
  readonly from?: number;
  readonly until?: number;
  readonly bucketing: CompiledBucketing;
  readonly decision: CompiledDecision;
}

export type CompiledDecision =
  | { readonly kind: 'serve'; readonly variant: string }
  /** Buckets `[0, units)` of the last step that has begun; before the first step, none. A rollout has one, from ever on. */
  | {
      readonly kind: 'share';
      readonly variant: string;
      readonly steps: readonly (readonly [at: number, units: number])[];
      /** The others go to the next rule instead of the default variant. */
      readonly missesOn: boolean;
    }
  | { readonly kind: 'split'; readonly entries: readonly (readonly [variant: string, units: number])[] };

/** The flags of a bundle by key, in code-unit order. */
export type CompiledFlags = ReadonlyMap<string, CompiledFlag>;
