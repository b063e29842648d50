import { createLoweringCache, createOpaqueCache, type LoweringCache } from '../analysis/lowering-cache.js';
import { oncePerFlagSet } from './once-per-flag-set.js';

/** What the proofs of all lint rules about one flag set share. */
export interface Proofs {
  /** Relies on the declared values of attributes. */
  readonly declared: LoweringCache;
  /** Relies on them too, but on nothing that a segment says: segments change without the flag. */
  readonly opaque: LoweringCache;
  /** Relies on nothing but conditions. */
  readonly plain: LoweringCache;
}

export const proofsFor = oncePerFlagSet(({ attributes, segments }): Proofs => {
  const declared = createLoweringCache(attributes);
  const opaque = createOpaqueCache(segments.values(), declared);
  return { declared, opaque, plain: createLoweringCache() };
});
