import { BUCKETS, type Decision } from '../model/targeting-rule.js';
import type { JsonObject } from '../util/json.js';
import { holdsInContext } from './holds-in-context.js';
import type { LoweredRule } from './lowered-rule.js';
import type { ServingFlag } from './served-variants.js';

/** Bucket units of each variant, and the rule that gives most of them. */
export type Shares = ReadonlyMap<string, { readonly units: number; readonly rule?: SharingRule }>;

/** A rule as far as it divides people. */
export type SharingRule = ServingFlag['rules'][number] & Pick<LoweredRule, 'origin' | 'salt'>;

export interface SharingFlag extends Omit<ServingFlag, 'isGuarded'> {
  readonly rules: readonly SharingRule[];
}

/**
 * How a flag divides people who are all alike in a context but for their bucket: an exact overlay of the rules on the
 * bucket space, for people who have a bucketing key. Undefined where that depends on anything else: attributes that the
 * context leaves open, the time, or more than one salt.
 */
export function sharesInContext(flag: SharingFlag, context: JsonObject): Shares | undefined {
  const { enabled, offVariant, defaultVariant, rules } = flag;
  if (!enabled) return new Map(offVariant === undefined ? [] : [[offVariant, { units: BUCKETS }]]);
  const shares = new Map<string, { units: number; rule?: SharingRule }>();
  const give = (variant: string, units: number, rule?: SharingRule) => {
    const before = shares.get(variant) ?? { units: 0 };
    const giver = before.rule ?? rule;
    if (units > 0) shares.set(variant, { units: before.units + units, ...(giver !== undefined && { rule: giver }) });
  };
  let from = 0;
  for (const rule of rules) {
    const holds = holdsInContext(rule.when, context);
    if (holds === undefined) return undefined;
    if (!holds) continue;
    const stretches = layOut(rule, defaultVariant);
    if (stretches === undefined) return undefined;
    for (const { variant, start, end } of stretches) give(variant, end - Math.max(start, from), rule);
    from = Math.max(from, stretches.at(-1)?.end ?? 0);
    if (from === BUCKETS) return shares;
  }
  give(defaultVariant, BUCKETS - from);
  return shares;
}

interface Stretch {
  readonly variant: string;
  readonly start: number;
  readonly end: number;
}

/** The buckets that a rule decides for, from 0 upward; those behind them go on. */
function layOut({ decision, from, until, salt }: SharingRule, defaultVariant: string): readonly Stretch[] | undefined {
  if (from !== undefined || until !== undefined || salt !== undefined) return undefined;
  return layOutDecision(decision, defaultVariant);
}

function layOutDecision(decision: Decision, defaultVariant: string): readonly Stretch[] | undefined {
  switch (decision.kind) {
    case 'serve':
      return [{ variant: decision.variant, start: 0, end: BUCKETS }];
    case 'rollout': {
      const { variant, units, onMiss } = decision;
      const hit = { variant, start: 0, end: units };
      return onMiss === 'next' ? [hit] : [hit, { variant: defaultVariant, start: units, end: BUCKETS }];
    }
    case 'split': {
      let start = 0;
      return decision.entries.map(({ variant, units }) => {
        const stretch = { variant, start, end: start + units };
        start = stretch.end;
        return stretch;
      });
    }
    default:
      return undefined;
  }
}
