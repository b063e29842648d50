import type { Span } from '../source/span.js';
import type { JsonObject } from '../util/json.js';

/** An expectation written beside the flag. Parsed and checked here; run by `flags test`. */
export interface FlagTest {
  readonly name: string;
  /** Absent: every environment. */
  readonly environment?: string;
  readonly context: JsonObject;
  /** A variant, or a share in bucket units for each variant. */
  readonly expect: string | ReadonlyMap<string, number>;
  /** Pins the bucket instead of hashing. */
  readonly bucket?: number;
  readonly span: Span;
  /** Where `expect` says what. */
  readonly expectSpan: Span;
}
