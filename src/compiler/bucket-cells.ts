import { type BucketCell, cellsBetween } from '../analysis/overlay-buckets.js';
import type { Flag } from '../model/flag.js';
import { BUCKETS, type Decision, type TargetingRule } from '../model/targeting-rule.js';

/** For each salt that some flags use in an environment, the bucket space cut wherever one of their rules cuts it. */
export function bucketCells(flags: Iterable<Flag>, environment: string): ReadonlyMap<string, readonly BucketCell[]> {
  const cuts = new Map<string, Set<number>>();
  const cut = (salt: string, units: readonly number[]) => {
    const known = cuts.get(salt) ?? new Set([0, BUCKETS]);
    for (const unit of units) known.add(unit);
    cuts.set(salt, known);
  };
  for (const { bucketing, slot, targeting } of flags) {
    if (slot !== undefined) cut(slot.layer.bucketing.salt, [slot.slot.from, slot.slot.to]);
    for (const rule of targeting.get(environment)?.rules ?? []) cut(rule.salt ?? bucketing.salt, cutsOf(rule.decision));
  }
  return new Map([...cuts].map(([salt, units]) => [salt, cellsBetween(units)]));
}

/** The salts by which the rules of a flag bucket. */
export const saltsOf = ({ bucketing }: Flag, rules: readonly TargetingRule[]): ReadonlySet<string> =>
  new Set([bucketing.salt, ...rules.flatMap(({ salt }) => salt ?? [])]);

function cutsOf(decision: Decision): readonly number[] {
  switch (decision.kind) {
    case 'rollout':
      return [decision.units];
    case 'ramp':
      return decision.steps.map(({ units }) => units);
    case 'split': {
      let end = 0;
      return decision.entries.map(({ units }) => {
        end += units;
        return end;
      });
    }
    default:
      return [];
  }
}
