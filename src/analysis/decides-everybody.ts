import type { LoweredRule } from './lowered-rule.js';

/**
 * Whether a rule decides for everybody who meets its condition, so that nobody of them reaches the next rule. Those who
 * have no bucketing key miss a rollout whatever its share, but a split then gives them the default variant.
 */
export function decidesEverybody({ decision, from, until }: Pick<LoweredRule, 'decision' | 'from' | 'until'>): boolean {
  if (from !== undefined || until !== undefined) return false;
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
export function decidesNobody({ decision, from, until }: Pick<LoweredRule, 'decision' | 'from' | 'until'>): boolean {
  if (from !== undefined && until !== undefined && from >= until) return true;
  switch (decision.kind) {
    case 'rollout':
      return decision.onMiss === 'next' && decision.units <= 0;
    case 'ramp':
      return decision.onMiss === 'next' && decision.steps.every(({ units }) => units <= 0);
    default:
      return false;
  }
}
