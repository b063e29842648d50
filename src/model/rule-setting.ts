import type { JsonObject } from '../util/json.js';
import type { RuleSetting } from './project-config.js';

/** The part of a rule that the configuration is about. */
export interface ConfigurableRule {
  readonly id: string;
  /** Ids it had before; configurations that use them keep working. */
  readonly formerIds?: readonly string[];
  /** Defaults: a configured option must exist here and have the same form. */
  readonly options?: JsonObject;
}

/** What the configuration says about a rule, under its id or one it had before. */
export function findSetting<Level>(
  rule: ConfigurableRule,
  settings: ReadonlyMap<string, RuleSetting<Level>>,
): RuleSetting<Level> | undefined {
  for (const id of idsOf(rule)) {
    const setting = settings.get(id);
    if (setting !== undefined) return setting;
  }
  return undefined;
}

/** All ids that mean a rule, the present one first. */
export const idsOf = ({ id, formerIds = [] }: ConfigurableRule): readonly string[] => [id, ...formerIds];
