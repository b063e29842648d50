import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { Bucketing } from './bucketing.js';

/** Flags that exclude each other: a key is in one slot, in the holdout, or in none of them. */
export interface Layer {
  readonly name: string;
  readonly description?: string;
  /** The salt is `layer:` and the name. */
  readonly bucketing: Bucketing;
  /** Units at the top end of the bucket space that are kept out of every flag of the layer. */
  readonly holdout: number;
  /** In written order, laid out from bucket 0 upward; no two overlap, and none reaches into the holdout. */
  readonly slots: readonly LayerSlot[];
  readonly file: SourceFile;
  readonly span: Span;
}

/** Buckets `[from, to)` of the layer belong to a flag. */
export interface LayerSlot {
  readonly flag: string;
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}
