import type { DiagnosticSink } from '../../diagnostics/sink.js';
import { didYouMean } from '../../model/namespace.js';
import { idsOf } from '../../model/rule-setting.js';
import type { Spanned } from '../../source/span.js';
import { allRules } from '../all-rules.js';
import { suppressionDiagnostics } from './diagnostics.js';
import type { DisabledRule, PlacedSuppression, WrittenSuppression } from './suppression.js';

const rulesById = new Map(allRules.flatMap((rule) => idsOf(rule).map((id) => [id, rule] as const)));
const disablableIds = [...rulesById].flatMap(([id, rule]) => (rule.judgesSuppressions === true ? [] : [id]));

/** A suppression of what no comment can disable; each name of that kind is reported. `knownIds` are those of all findings. */
export function checkRuleNames(
  { rules, ...comment }: WrittenSuppression,
  knownIds: ReadonlySet<string>,
  sink: DiagnosticSink,
): PlacedSuppression {
  return { ...comment, rules: rules.flatMap((name) => findRule(name, knownIds, sink) ?? []) };
}

function findRule(
  name: Spanned<string>,
  knownIds: ReadonlySet<string>,
  sink: DiagnosticSink,
): DisabledRule | undefined {
  const { value: rule, span } = name;
  const found = rulesById.get(rule);
  if (found !== undefined && found.judgesSuppressions !== true) return { ...name, rule: found };
  if (found !== undefined || knownIds.has(rule)) {
    const help = 'correct what it reports';
    sink.report(suppressionDiagnostics['suppression/not-a-lint-rule'](span, { rule }, { help }));
  } else {
    const extras = didYouMean(rule, disablableIds, '`flags rules` lists the rules');
    sink.report(suppressionDiagnostics['suppression/unknown-rule'](span, { rule }, extras));
  }
  return undefined;
}
