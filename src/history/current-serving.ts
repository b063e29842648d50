import { type ConstantOutcome, constantOutcome } from '../analysis/constness.js';
import { lowerRule } from '../analysis/lower-rule.js';
import type { LoweredRule } from '../analysis/lowered-rule.js';
import type { LoweringCache } from '../analysis/lowering-cache.js';
import { ruleReachability } from '../analysis/rule-reachability.js';
import type { Flag, Targeting } from '../model/flag.js';
import { type CurrentRule, currentRules } from './current-rule.js';
import { latestMoment, type Moment } from './moment.js';
import type { FlagHistory } from './project-history.js';

/** What a flag serves in one environment at one moment. */
export interface CurrentServing {
  readonly flag: Flag;
  readonly targeting: Targeting;
  readonly rules: readonly CurrentRule[];
  /** Since when it has been so: no edit and no schedule has changed it. */
  readonly since: Moment;
  /** Whether a time window or a ramp will change it by itself. */
  readonly isMoving: boolean;
}

export interface ServingMoment {
  readonly past: FlagHistory;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Undefined for an environment that the project does not have. */
export function currentServing(
  flag: Flag,
  environment: string,
  { past, now }: ServingMoment,
): CurrentServing | undefined {
  const targeting = flag.targeting.get(environment);
  if (targeting === undefined) return undefined;
  const { rules, changedAt, isMoving } = currentRules(targeting.enabled ? targeting.rules : [], now);
  const since = latestMoment(past.lastChange(environment), { time: changedAt, atLeast: false });
  return { flag, targeting, rules, since, isMoving };
}

/** The one thing everybody is served, provided they have a bucketing key; undefined if that could not be proved. */
export function settledOutcome(serving: CurrentServing, proofs: LoweringCache): ConstantOutcome | undefined {
  const { flag, targeting, rules, isMoving } = serving;
  if (isMoving) return undefined;
  const body = {
    enabled: targeting.enabled,
    defaultVariant: targeting.defaultVariant,
    ...(flag.offVariant !== undefined && { offVariant: flag.offVariant }),
    rules: rules.map((rule) => lowerCurrent(rule, proofs)),
    isGuarded: flag.prerequisites.length > 0 || flag.slot !== undefined,
  };
  return constantOutcome(body, proofs.simplifier);
}

/** The rules that may decide for somebody. */
export function decidingRules({ rules }: CurrentServing, proofs: LoweringCache): readonly CurrentRule[] {
  const lowered = rules.map((rule) => lowerCurrent(rule, proofs));
  const reachability = ruleReachability(lowered, proofs.simplifier);
  return rules.filter((_, position) => reachability[position]?.kind === 'reachable');
}

const lowerCurrent = (
  { rule, decision }: CurrentRule,
  proofs: LoweringCache,
): Pick<LoweredRule, 'when' | 'decision'> => ({
  when: lowerRule(rule, proofs).when,
  decision,
});
