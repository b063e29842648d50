import { createLoweringCache, createOpaqueCache, type LoweringCache } from '../analysis/lowering-cache.js';
import type { FlagSet } from '../model/flag-set.js';

/** What the proofs of all lint rules about one flag set share. */
export interface Proofs {
  /** Relies on the declared values of attributes. */
  readonly declared: LoweringCache;
  /** Relies on them too, but on nothing that a segment says: segments change without the flag. */
  readonly opaque: LoweringCache;
  /** Relies on nothing but conditions. */
  readonly plain: LoweringCache;
}

const proofsOfFlagSet = new WeakMap<FlagSet, Proofs>();

export function proofsFor(flagSet: FlagSet): Proofs {
  const known = proofsOfFlagSet.get(flagSet);
  if (known !== undefined) return known;
  const { attributes, segments } = flagSet;
  const proofs = {
    declared: createLoweringCache(attributes),
    opaque: createOpaqueCache(segments.values(), attributes),
    plain: createLoweringCache(),
  };
  proofsOfFlagSet.set(flagSet, proofs);
  return proofs;
}
