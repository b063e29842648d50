import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { didYouMean } from '../../model/namespace.js';
import type { Spanned } from '../../source/span.js';
import type { LintRule } from '../lint-rule.js';
import { idsOf } from '../rule-setting.js';
import { suppressionDiagnostics } from './diagnostics.js';
import type { PlacedSuppression } from './suppression.js';

/** The ids that a suppression may name, and those that it may not. */
export interface KnownIds {
  readonly rules: readonly LintRule[];
  /** Of all findings there are. */
  readonly all: ReadonlySet<string>;
}

/** The suppression without the names that no rule has which a comment can disable; they are reported. */
export function checkRuleNames(
  suppression: PlacedSuppression,
  known: KnownIds,
  sink: DiagnosticSink,
): PlacedSuppression {
  return { ...suppression, rules: suppression.rules.filter((name) => isDisablable(name, known, sink)) };
}

function isDisablable({ value: rule, span }: Spanned<string>, { rules, all }: KnownIds, sink: DiagnosticSink): boolean {
  const ids = rules.filter(({ judgesSuppressions }) => judgesSuppressions !== true).flatMap(idsOf);
  if (ids.includes(rule)) return true;
  if (all.has(rule) || rules.some((candidate) => idsOf(candidate).includes(rule))) {
    const help = 'correct what it reports';
    sink.report(suppressionDiagnostics['suppression/not-a-lint-rule'](span, { rule }, { help }));
  } else {
    const extras = didYouMean(rule, ids, '`flags rules` lists the rules');
    sink.report(suppressionDiagnostics['suppression/unknown-rule'](span, { rule }, extras));
  }
  return false;
}
