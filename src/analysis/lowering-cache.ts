import type { Condition } from '../model/condition.js';
import type { Segment } from '../model/segment.js';
import type { TargetingRule } from '../model/targeting-rule.js';
import { type Assumptions, NO_ASSUMPTIONS } from './domains/declared-values.js';
import type { Expression } from './expression.js';
import type { LoweredRule } from './lowered-rule.js';
import { createSimplifier, type Simplifier } from './simplify-expression.js';

/**
 * What one run has lowered and simplified already. Environments and outputs share model objects, so a run that hands the same cache
 * to all of them lowers each object once; and what was one object stays one object.
 */
export interface LoweringCache {
  readonly conditions: WeakMap<Condition, Expression>;
  readonly segments: WeakMap<Segment, Expression>;
  readonly rules: WeakMap<TargetingRule, LoweredRule>;
  readonly ruleLists: WeakMap<readonly TargetingRule[], readonly LoweredRule[]>;
  readonly simplifier: Simplifier;
}

export function createLoweringCache(assumptions: Assumptions = NO_ASSUMPTIONS): LoweringCache {
  return {
    conditions: new WeakMap(),
    segments: new WeakMap(),
    rules: new WeakMap(),
    ruleLists: new WeakMap(),
    simplifier: createSimplifier(assumptions),
  };
}

/** The same for proofs that are to hold whatever the segments are: each is something unknown, and only like itself. */
export function createOpaqueCache(segments: Iterable<Segment>, assumptions: Assumptions): LoweringCache {
  const cache = createLoweringCache(assumptions);
  for (const segment of segments) cache.segments.set(segment, { kind: 'unknown' });
  return cache;
}
