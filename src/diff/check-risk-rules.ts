import type { DiagnosticSink } from '../diagnostics/sink.js';
import { checkRuleSettings } from '../model/check-rule-settings.js';
import { modelDiagnostics } from '../model/diagnostics.js';
import type { FlagSet } from '../model/flag-set.js';
import { didYouMean } from '../model/namespace.js';
import { riskRules } from './rules/index.js';

const ids = riskRules.map(({ id }) => id);

/** Reports what a configuration and the notes of a project say about risk rules that there are not. */
export function checkRiskRules({ config, changes }: Pick<FlagSet, 'config' | 'changes'>, sink: DiagnosticSink): void {
  checkRuleSettings(
    config.diff.rules,
    { rules: riskRules, otherwise: 'only diff rules have a risk: remove the line' },
    sink,
  );
  for (const { rule } of changes) {
    if (rule === undefined || ids.includes(rule.value)) continue;
    const extras = didYouMean(rule.value, ids, 'remove the field: the note then counts for all rules');
    sink.report(modelDiagnostics['change/unknown-name'](rule.span, { what: 'rule', name: rule.value }, extras));
  }
}
