import type { RiskRule } from './risk-rule.js';
import { riskRules } from './rules/index.js';

/** A risk rule as help and docs show it: plain data. */
export type DescribedRiskRule = Omit<RiskRule, 'check' | 'judgesNotes' | 'speaksFor'>;

/** Every risk rule, in code-unit order of the ids. */
export const listRiskRules = (): readonly DescribedRiskRule[] =>
  riskRules.map(({ check: _check, judgesNotes: _judges, speaksFor: _speaksFor, ...rule }) => rule);
