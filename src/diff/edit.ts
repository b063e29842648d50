import type { Span } from '../source/span.js';

/** What a piece of a flag is about: risk rules ask for it. */
export type PieceField =
  | 'type'
  | 'enabled'
  | 'variant'
  | 'variant-order'
  | 'default-variant'
  | 'off-variant'
  | 'bucket-by'
  | 'salt'
  | 'bucketing'
  | 'requires'
  | 'layer'
  | 'rule-order'
  | 'condition'
  | 'decision'
  | 'window'
  | 'rule-salt'
  | 'segment'
  /** Nothing of these is compiled. */
  | 'owner'
  | 'kind'
  | 'audience'
  | 'created'
  | 'expires'
  | 'description';

/** Whether nothing of a field is compiled. */
export const isMetadata = (field: PieceField): boolean => METADATA.has(field);

const METADATA: ReadonlySet<PieceField> = new Set(['owner', 'kind', 'audience', 'created', 'expires', 'description']);

/** One comparable piece of a flag in an environment. */
export interface Piece {
  readonly field: PieceField;
  /** What makes it the same piece on both sides. Two pieces of a flag never have the same path. */
  readonly path: string;
  /** How people find it: `rules[ramp].rollout`; `path` where absent. */
  readonly label?: string;
  /** Equal text, equal piece. */
  readonly text: string;
  /** How people read it; `text` where absent. */
  readonly shown?: string;
  /** Absent where there are no sources. */
  readonly span?: Span;
}

/** A piece that came, went or became another. */
export interface Edit {
  readonly field: PieceField;
  /** How people find it: `rules[ramp].rollout`. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  /** Where the new side says it; for what went, where the old side said it. */
  readonly span?: Span;
}
