import type { Decision, TargetingRule } from '../model/targeting-rule.js';
import type { Expression } from './expression.js';

/** A targeting rule whose condition is an expression. Facts about rules are asked of this form. */
export interface LoweredRule {
  readonly when: Expression;
  readonly from?: number;
  readonly until?: number;
  readonly decision: Decision;
  readonly salt?: string;
  readonly origin: TargetingRule;
}
