import type { Decision } from '../model/targeting-rule.js';
import type { LoweredRule } from './lowered-rule.js';
import type { Simplifier } from './simplify-expression.js';

type DecidingRule = Pick<LoweredRule, 'decision' | 'from' | 'until'>;

/**
 * Whether a rule decides for everybody who meets its condition, so that nobody of them reaches the next rule. Those who
 * have no bucketing key miss a rollout whatever its share, but a split then gives them the default variant.
 */
export function decidesEverybody({ decision, from, until }: DecidingRule): boolean {
  return from === undefined && until === undefined && sendsNobodyOn(decision);
}

/** Whether a rule is proved to decide for everybody there is. */
export const catchesEverybody = (rule: DecidingRule & Pick<LoweredRule, 'when'>, { constantOf }: Simplifier): boolean =>
  decidesEverybody(rule) && constantOf(rule.when) === true;

/** Whether the rule, while its window is open, decides for everybody who meets its condition. */
export function sendsNobodyOn(decision: Decision): boolean {
  switch (decision.kind) {
    case 'serve':
    case 'split':
      return true;
    case 'rollout':
    case 'ramp':
      return decision.onMiss === 'default';
    case 'invalid':
      return false;
  }
}

/** Whether a rule decides for nobody: a rollout that reaches no bucket and sends all others on. */
export function decidesNobody({ decision, from, until }: DecidingRule): boolean {
  if (from !== undefined && until !== undefined && from >= until) return true;
  return reachesNobody(decision) && !sendsNobodyOn(decision);
}

/** Whether a rollout or ramp gives its variant to no bucket, at no time. */
export function reachesNobody(decision: Decision): boolean {
  switch (decision.kind) {
    case 'rollout':
      return decision.units <= 0;
    case 'ramp':
      return decision.steps.every(({ units }) => units <= 0);
    default:
      return false;
  }
}
