import type { JsonValue } from '../util/json.js';

/** OpenFeature's resolution reasons that a local evaluation can have. */
export type Reason = 'STATIC' | 'DEFAULT' | 'TARGETING_MATCH' | 'SPLIT' | 'DISABLED' | 'ERROR';

/** OpenFeature's error codes that a local evaluation can have. */
export type ErrorCode = 'FLAG_NOT_FOUND' | 'TYPE_MISMATCH' | 'PARSE_ERROR' | 'INVALID_CONTEXT' | 'GENERAL';

/** The context attributes of one evaluation; anything an application may pass. */
export type EvaluationContext = Readonly<Record<string, unknown>>;

export interface EvaluationDetails {
  readonly flagKey: string;
  /** Absent: the application's own default value applies. */
  readonly value?: JsonValue;
  readonly variant?: string;
  readonly payload?: JsonValue;
  readonly reason: Reason;
  /** Position of the rule that decided, in the bundle's flag. */
  readonly rule?: number;
  readonly errorCode?: ErrorCode;
  readonly errorMessage?: string;
}

/** What an evaluation may not take from anywhere else. */
export interface EvaluationOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** In `[0, 1)`; used by flags with `bucketBy: random` only. */
  readonly random: () => number;
  /**
   * The bucket for a salt, whatever the context's key is and even without one; undefined: as usual. For tests and for
   * questions of the kind "what if".
   */
  readonly bucket?: (salt: string) => number | undefined;
}
