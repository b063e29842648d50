import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { modelDiagnostics } from '../../model/diagnostics.js';
import { didYouMean } from '../../model/namespace.js';
import type { Spanned } from '../../source/span.js';
import { syntaxDiagnostics } from '../../syntax/diagnostics.js';
import { lintConfigDiagnostics } from '../diagnostics.js';
import type { LintRule } from '../lint-rule.js';
import { idsOf } from '../rule-setting.js';
import { suppressionDiagnostics } from './diagnostics.js';
import type { PlacedSuppression } from './suppression.js';

const fixedIds = new Set(
  [syntaxDiagnostics, modelDiagnostics, lintConfigDiagnostics, suppressionDiagnostics].flatMap((table) =>
    Object.keys(table),
  ),
);

/** The suppression without the names that no rule has which a comment can disable; they are reported. */
export function checkRuleNames(
  suppression: PlacedSuppression,
  lintRules: readonly LintRule[],
  sink: DiagnosticSink,
): PlacedSuppression {
  const rules = suppression.rules.filter((name) => isDisablable(name, lintRules, sink));
  return { ...suppression, rules };
}

function isDisablable(
  { value: rule, span }: Spanned<string>,
  lintRules: readonly LintRule[],
  sink: DiagnosticSink,
): boolean {
  const found = lintRules.find((candidate) => idsOf(candidate).includes(rule));
  if (found !== undefined && found.judgesSuppressions !== true) return true;
  if (found !== undefined || fixedIds.has(rule)) {
    const help =
      found === undefined ? 'only lint rules can be disabled: correct what it reports' : 'correct what it reports';
    sink.report(suppressionDiagnostics['suppression/not-a-lint-rule'](span, { rule }, { help }));
    return false;
  }
  const ids = lintRules.filter(({ judgesSuppressions }) => judgesSuppressions !== true).flatMap(idsOf);
  const extras = didYouMean(rule, ids, '`flags rules` lists the rules');
  sink.report(suppressionDiagnostics['suppression/unknown-rule'](span, { rule }, extras));
  return false;
}
