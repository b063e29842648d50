import type { LintRuleSetting, ProjectConfig } from '../model/project-config.js';
import type { ConfigurableRule } from './lint-rule.js';

/** What the configuration says about a rule, under its id or one it had before. */
export function findSetting(rule: ConfigurableRule, config: ProjectConfig): LintRuleSetting | undefined {
  for (const id of idsOf(rule)) {
    const setting = config.lint.get(id);
    if (setting !== undefined) return setting;
  }
  return undefined;
}

/** All ids that mean a rule, the present one first. */
export const idsOf = (rule: ConfigurableRule): readonly string[] => [rule.id, ...(rule.formerIds ?? [])];
