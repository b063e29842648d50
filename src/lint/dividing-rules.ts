import type { Flag } from '../model/flag.js';
import { BUCKETS, type Decision, type TargetingRule } from '../model/targeting-rule.js';

/** Whether the bucket makes a difference: some of those who match get one thing, and some another. */
export function dividesPeople(decision: Decision): boolean {
  switch (decision.kind) {
    case 'rollout':
      return isPart(decision.units);
    case 'ramp':
      return decision.steps.some(({ units }) => isPart(units));
    case 'split':
      return weightedVariants(decision).size > 1;
    default:
      return false;
  }
}

/** The rules of a flag, in any environment, that give a part of those who match something else. */
export function dividingRules({ targeting }: Flag): readonly TargetingRule[] {
  const lists = new Set([...targeting.values()].map(({ rules }) => rules));
  return [...lists].flat().filter(({ decision }) => dividesPeople(decision));
}

/** The variants of a split that somebody gets. */
export const weightedVariants = ({ entries }: Extract<Decision, { kind: 'split' }>): ReadonlySet<string> =>
  new Set(entries.filter(({ units }) => units > 0).map(({ variant }) => variant));

const isPart = (units: number) => units > 0 && units < BUCKETS;
