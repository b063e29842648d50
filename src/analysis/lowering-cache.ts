import type { Segment } from '../model/segment.js';
import type { TargetingRule } from '../model/targeting-rule.js';
import { type Assumptions, NO_ASSUMPTIONS } from './domains/declared-values.js';
import type { Expression } from './expression.js';
import { createExpressionTable, type ExpressionTable } from './expression-table.js';
import type { LoweredRule } from './lowered-rule.js';
import { createSimplifier, type Simplifier } from './simplify-expression.js';

/**
 * What one run has lowered and simplified already. Environments and outputs share model objects, so a run that hands the same cache
 * to all of them lowers each object once; and what was one object stays one object.
 */
export interface LoweringCache {
  readonly segments: Map<Segment, Expression>;
  readonly rules: Map<TargetingRule, LoweredRule>;
  readonly ruleLists: Map<readonly TargetingRule[], readonly LoweredRule[]>;
  /** Equal expressions become one object here. */
  readonly table: ExpressionTable;
  readonly simplifier: Simplifier;
}

export function createLoweringCache(assumptions: Assumptions = NO_ASSUMPTIONS): LoweringCache {
  const table = createExpressionTable();
  return {
    segments: new Map(),
    rules: new Map(),
    ruleLists: new Map(),
    table,
    simplifier: createSimplifier(assumptions, table),
  };
}

/**
 * A cache for proofs that are to hold whatever the segments are: each is something unknown, and only like itself. All
 * that does not use a segment is the same in both caches, and so is what was proved of it.
 */
export function createOpaqueCache(segments: Iterable<Segment>, { table, simplifier }: LoweringCache): LoweringCache {
  const cache = { ...createLoweringCache(), table, simplifier };
  for (const segment of segments) cache.segments.set(segment, table.intern({ kind: 'unknown' }));
  return cache;
}
