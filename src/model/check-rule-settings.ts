import type { DiagnosticSink } from '../diagnostics/sink.js';
import { didYouMean } from './namespace.js';
import type { RuleSetting } from './project-config.js';
import { optionProblem } from './rule-options.js';
import { type ConfigurableRule, idsOf } from './rule-setting.js';
import { ruleSettingDiagnostics } from './rule-setting-diagnostics.js';

type Setting = Pick<RuleSetting<unknown>, 'options' | 'span'>;

/** Reports levels of rules that do not exist, and options that a rule does not have. `otherwise` helps where no name is near. */
export function checkRuleSettings(
  settings: ReadonlyMap<string, Setting>,
  { rules, otherwise }: { readonly rules: readonly ConfigurableRule[]; readonly otherwise: string },
  sink: DiagnosticSink,
): void {
  const rulesById = new Map(rules.flatMap((rule) => idsOf(rule).map((id) => [id, rule] as const)));
  for (const [id, setting] of settings) {
    const rule = rulesById.get(id);
    if (rule !== undefined) checkOptions(id, rule, setting, sink);
    else {
      const extras = didYouMean(id, rulesById.keys(), otherwise);
      sink.report(ruleSettingDiagnostics['config/unknown-rule'](setting.span, { rule: id }, extras));
    }
  }
}

function checkOptions(id: string, { options = {} }: ConfigurableRule, setting: Setting, sink: DiagnosticSink): void {
  for (const [option, value] of Object.entries(setting.options)) {
    const problem = optionProblem(options, option, value);
    if (problem === 'unknown') reportUnknownOption({ rule: id, option }, Object.keys(options), setting, sink);
    if (problem !== 'invalid') continue;
    const args = { rule: id, option, value: JSON.stringify(value) };
    const help = `the default is \`${JSON.stringify(options[option])}\`: write a value of that form`;
    sink.report(ruleSettingDiagnostics['config/invalid-rule-option'](setting.span, args, { help }));
  }
}

function reportUnknownOption(
  args: { readonly rule: string; readonly option: string },
  known: readonly string[],
  { span }: Setting,
  sink: DiagnosticSink,
): void {
  const { help } = didYouMean(args.option, known, known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`);
  sink.report(ruleSettingDiagnostics['config/unknown-rule-option'](span, args, help === undefined ? {} : { help }));
}
