import type { Decision } from '../model/targeting-rule.js';
import { reachesNobody, sendsNobodyOn } from './decides-everybody.js';

/**
 * The variants that a decision may give to those it decides for. Whoever has no bucketing key gets the default variant
 * from a split, and from a rollout that sends nobody on.
 */
export function decidedVariants(decision: Decision, defaultVariant: string): readonly string[] {
  switch (decision.kind) {
    case 'serve':
      return [decision.variant];
    case 'rollout':
    case 'ramp':
      return [
        ...(reachesNobody(decision) ? [] : [decision.variant]),
        ...(sendsNobodyOn(decision) ? [defaultVariant] : []),
      ];
    case 'split':
      return [...decision.entries.filter(({ units }) => units > 0).map(({ variant }) => variant), defaultVariant];
    case 'invalid':
      return [];
  }
}
