import type { LoweringCache } from '../analysis/lowering-cache.js';
import { BUCKETS } from '../model/targeting-rule.js';
import type { CurrentRule } from './current-rule.js';
import { type CurrentServing, decidingRules } from './current-serving.js';

/** A rule that gives its variant to a part of those it matches, and keeps it from the others. */
export interface PartialShare {
  readonly decision: Extract<CurrentRule['decision'], { kind: 'rollout' | 'split' }>;
  /** `25 %`, or the weights of a split. */
  readonly share: string;
}

/** The first rule that serves a share between nobody and everybody, if the calendar will not move it. */
export function partialShare(serving: CurrentServing, proofs: LoweringCache): PartialShare | undefined {
  if (serving.isMoving) return undefined;
  for (const { decision } of decidingRules(serving, proofs)) {
    if (decision.kind === 'rollout' && decision.units > 0)
      return { decision, share: `${percent(decision.units)} of \`${decision.variant}\`` };
    if (decision.kind === 'split')
      return {
        decision,
        share: decision.entries.map(({ variant, units }) => `${percent(units)} of \`${variant}\``).join(', '),
      };
  }
  return undefined;
}

/** The last digit is exact: a bucket is a thousandth of a percent. */
const percent = (units: number): string => `${(units * 100) / BUCKETS} %`;
