import type { FlagSet } from '../model/flag-set.js';
import { checkLintConfig } from './check-lint-config.js';
import { lintRules } from './rules/index.js';
import { type LintRun, runRule } from './run-rule.js';

/**
 * Judges a flag set by all lint rules. Rules read the model and facts of `analysis`; they are free of order and of each
 * other. What they find can be re-levelled by the configuration, unlike the findings of syntax and model.
 */
export function runLint(flagSet: FlagSet, run: LintRun): void {
  checkLintConfig(flagSet.config, lintRules, run.sink);
  for (const rule of lintRules) runRule(rule, flagSet, run);
}
