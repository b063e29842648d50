import type { Flag } from '../model/flag.js';
import type { TargetingRule } from '../model/targeting-rule.js';
import { intactFlags } from './intact-flags.js';
import { oncePerFlagSet } from './once-per-flag-set.js';

/** The targeting rules of a flag, as they stand in one or more environments. */
export interface RuleList {
  readonly flag: Flag;
  /** Set if only this environment has these rules. */
  readonly environment?: string;
  readonly rules: readonly TargetingRule[];
}

/** The rule lists of all intact flags; a list that environments share comes once. */
export const ruleLists = oncePerFlagSet((flagSet): readonly RuleList[] =>
  intactFlags(flagSet).flatMap((flag) =>
    [...environmentsByRules(flag)].map(([rules, [environment, ...others]]) => ({
      flag,
      rules,
      ...(environment !== undefined && others.length === 0 && { environment }),
    })),
  ),
);

function environmentsByRules({ targeting }: Flag): ReadonlyMap<readonly TargetingRule[], readonly string[]> {
  const environments = new Map<readonly TargetingRule[], string[]>();
  for (const [name, { rules }] of targeting) {
    const sharers = environments.get(rules);
    if (sharers === undefined) environments.set(rules, [name]);
    else sharers.push(name);
  }
  return environments;
}

/** How a message speaks of a rule: by its name, else by its place in the list. */
export function nameRule(rules: readonly TargetingRule[], position: number): string {
  const name = rules[position]?.name;
  return name === undefined ? `rule ${position + 1}` : `rule \`${name}\``;
}
