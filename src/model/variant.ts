import type { Span } from '../source/span.js';
import type { JsonValue } from '../util/json.js';

export type FlagType = 'boolean' | 'string' | 'number' | 'rate' | 'object';

/** One possible outcome of a flag. */
export interface Variant {
  readonly name: string;
  readonly value: JsonValue;
  /** Any JSON that travels beside the value. */
  readonly payload?: JsonValue;
  readonly description?: string;
  readonly span: Span;
}
