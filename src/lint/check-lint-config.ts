import type { DiagnosticSink } from '../diagnostics/sink.js';
import { didYouMean } from '../model/namespace.js';
import type { LintRuleSetting, ProjectConfig } from '../model/project-config.js';
import { lintConfigDiagnostics } from './diagnostics.js';
import type { ConfigurableRule } from './lint-rule.js';
import { optionProblem } from './rule-options.js';
import { idsOf } from './rule-setting.js';

/** Reports levels of rules that do not exist, and options that a rule does not have. */
export function checkLintConfig(config: ProjectConfig, rules: readonly ConfigurableRule[], sink: DiagnosticSink): void {
  const rulesById = new Map(rules.flatMap((rule) => idsOf(rule).map((id) => [id, rule] as const)));
  for (const [id, setting] of config.lint) {
    const rule = rulesById.get(id);
    if (rule === undefined) reportUnknownRule(id, setting, [...rulesById.keys()], sink);
    else checkOptions(id, rule, setting, sink);
  }
}

function reportUnknownRule(id: string, { span }: LintRuleSetting, ids: readonly string[], sink: DiagnosticSink): void {
  const extras = didYouMean(id, ids, 'only lint rules have a level: remove the line');
  sink.report(lintConfigDiagnostics['config/unknown-rule'](span, { rule: id }, extras));
}

function checkOptions(
  id: string,
  { options = {} }: ConfigurableRule,
  setting: LintRuleSetting,
  sink: DiagnosticSink,
): void {
  for (const [option, value] of Object.entries(setting.options)) {
    const problem = optionProblem(options, option, value);
    if (problem === 'unknown') reportUnknownOption({ rule: id, option }, Object.keys(options), setting, sink);
    if (problem !== 'invalid') continue;
    const args = { rule: id, option, value: JSON.stringify(value) };
    const help = `the default is \`${JSON.stringify(options[option])}\`: write a value of that form`;
    sink.report(lintConfigDiagnostics['config/invalid-rule-option'](setting.span, args, { help }));
  }
}

function reportUnknownOption(
  args: { readonly rule: string; readonly option: string },
  known: readonly string[],
  { span }: LintRuleSetting,
  sink: DiagnosticSink,
): void {
  const { help } = didYouMean(args.option, known, known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`);
  sink.report(lintConfigDiagnostics['config/unknown-rule-option'](span, args, help === undefined ? {} : { help }));
}
