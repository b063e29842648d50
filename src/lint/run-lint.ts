import { checkRuleSettings } from '../model/check-rule-settings.js';
import type { FlagSet } from '../model/flag-set.js';
import { allRules } from './all-rules.js';
import { judgesSuppressions } from './judges-suppressions.js';
import { lintRules } from './rules/index.js';
import { type LintRun, runRule } from './run-rule.js';

/**
 * Judges a flag set by all lint rules. Rules read the model and facts of `analysis`; they are free of order and of each
 * other. What they find can be re-levelled by the configuration, unlike the findings of syntax and model. Those rules
 * that judge suppressions run where all is known that there is to suppress (`settleFindings`).
 */
export function runLint(flagSet: FlagSet, run: LintRun): void {
  const otherwise = 'only lint rules have a level here: remove the line';
  checkRuleSettings(flagSet.config.lint, { rules: allRules, otherwise }, run.sink);
  for (const rule of lintRules) if (!judgesSuppressions(rule)) runRule(rule, flagSet, run);
}
