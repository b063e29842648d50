import type { SourceFile } from '../source/source-file.js';
import type { Span, Spanned } from '../source/span.js';
import type { Audience } from './attribute.js';
import type { Bucketing } from './bucketing.js';
import type { FlagTest } from './flag-test.js';
import type { Layer, LayerSlot } from './layer.js';
import type { TargetingRule } from './targeting-rule.js';
import type { FlagType, Variant } from './variant.js';

/** A decision point, with every reference resolved. */
export interface Flag {
  readonly key: string;
  readonly file: SourceFile;
  /** Where a finding about the flag as a whole points: its key if written, else the first line. */
  readonly span: Span;
  /** Whether a part was cut out because it was wrong: logic rules stay quiet about such a flag. */
  readonly damaged: boolean;

  readonly description?: Spanned<string>;
  /** The name of a kind in the configuration. */
  readonly kind?: Spanned<string>;
  readonly owner?: Spanned<string>;
  /** ISO dates, `YYYY-MM-DD`. */
  readonly created?: Spanned<string>;
  readonly expires?: Spanned<string>;
  readonly links: ReadonlyMap<string, string>;
  readonly tags: readonly string[];
  readonly audience: Audience;

  readonly type: FlagType;
  /** In written order: the order is part of the bucketing contract. */
  readonly variants: ReadonlyMap<string, Variant>;
  readonly offVariant?: string;
  readonly bucketing: Bucketing;
  readonly group?: Spanned<string>;
  /** The place this flag has in a layer, if a layer gives it one. */
  readonly slot?: { readonly layer: Layer; readonly slot: LayerSlot };
  readonly prerequisites: readonly Prerequisite[];

  /** Per declared environment; environments without an entry of their own share one object with the base. */
  readonly targeting: ReadonlyMap<string, Targeting>;
  readonly tests: readonly FlagTest[];
}

/** What may differ between environments. */
export interface Targeting {
  readonly enabled: boolean;
  readonly defaultVariant: string;
  readonly rules: readonly TargetingRule[];
}

/** Another flag that must serve one of some variants; every name exists, and following them never cycles. */
export interface Prerequisite {
  readonly flag: string;
  readonly variants: readonly string[];
  readonly span: Span;
}
