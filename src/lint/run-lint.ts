import { createDiagnosticList } from '../diagnostics/sink.js';
import type { FlagSet } from '../model/flag-set.js';
import { checkLintConfig } from './check-lint-config.js';
import { lateRules } from './late-rules.js';
import type { LintRule } from './lint-rule.js';
import { lintRules } from './rules/index.js';
import { type LintRun, runRule } from './run-rule.js';
import { suppress } from './suppressions/suppress.js';

/**
 * Judges a flag set by all lint rules. Rules read the model and facts of `analysis`; they are free of order and of each
 * other, except that those which judge suppressions come last. What they find can be re-levelled by the configuration
 * and disabled by comments, unlike the findings of syntax and model; what is disabled is reported as such.
 */
export function runLint(flagSet: FlagSet, run: LintRun): void {
  const { now, sink, files = [], knownIds = new Set<string>() } = run;
  checkLintConfig(flagSet.config, [...lintRules, ...lateRules], sink);
  const found = createDiagnosticList();
  for (const rule of lintRules.filter((candidate) => !judgesSuppressions(candidate)))
    runRule(rule, flagSet, { ...run, sink: found });
  const known = { rules: lintRules, all: knownIds };
  const { diagnostics, suppressions } = suppress(found.diagnostics, { files, known, now, sink });
  for (const diagnostic of diagnostics) sink.report(diagnostic);
  for (const rule of lintRules.filter(judgesSuppressions)) runRule(rule, flagSet, { ...run, suppressions });
}

const judgesSuppressions = (rule: LintRule): boolean => rule.judgesSuppressions === true;
