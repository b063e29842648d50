import { type SplitPlace, splitPlaces } from '../diff/split-places.js';
import type { Flag } from '../model/flag.js';
import { UserError } from '../project/user-error.js';
import { selectName } from './select-names.js';

/** Which splits of a flag are meant. */
export interface SplitChoice {
  /** Absent: all. */
  readonly environments?: readonly string[];
  readonly rule?: string;
}

/**
 * The splits that a choice names, one an environment. Throws `UserError` where there is none, where there are several,
 * and where a split also belongs to environments that nobody named.
 */
export function selectSplits(flag: Flag, { environments, rule }: SplitChoice): readonly SplitPlace[] {
  const wanted = environments ?? [...flag.targeting.keys()];
  const places = splitPlaces(flag);
  const chosen = wanted.flatMap((environment) => {
    const here = places.filter((place) => place.environments.includes(environment));
    // Who names no environment means those that have a split.
    if (here.length === 0 && environments === undefined) return [];
    return [selectRule(flag, environment, { here, rule })];
  });
  if (chosen.length === 0) throw noSplit(flag, wanted);
  for (const place of chosen) refuseOthers(flag, place, wanted);
  return [...new Set(chosen)];
}

interface RuleChoice {
  readonly here: readonly SplitPlace[];
  readonly rule: string | undefined;
}

function selectRule(flag: Flag, environment: string, { here, rule }: RuleChoice): SplitPlace {
  const [first, ...others] = here;
  if (first === undefined) throw noSplit(flag, [environment]);
  const labels = here.map(({ label }) => label);
  if (rule === undefined && others.length > 0)
    throw new UserError(
      `\`${flag.key}\` has ${here.length} splits in \`${environment}\``,
      `name one with --rule: ${labels.join(', ')}`,
    );
  const name = rule === undefined ? first.label : selectName('rule with a split', rule, labels);
  return here.find(({ label }) => label === name) ?? first;
}

function noSplit(flag: Flag, environments: readonly string[]): UserError {
  const rules = environments.flatMap((environment) => flag.targeting.get(environment)?.rules ?? []);
  const kinds = [...new Set(rules.map(({ decision }) => decision.kind))];
  const where = environments.map((name) => `\`${name}\``).join(' and ');
  const help = kinds.length === 0 ? 'it has no rules there' : `its rules there are of the kind: ${kinds.join(', ')}`;
  return new UserError(`\`${flag.key}\` has no split in ${where}`, help);
}

/** What is written once for several environments changes in all of them. */
function refuseOthers(flag: Flag, { label, environments }: SplitPlace, wanted: readonly string[]): void {
  const others = environments.filter((environment) => !wanted.includes(environment));
  if (others.length === 0) return;
  const names = others.map((name) => `--env ${name}`).join(' ');
  throw new UserError(
    `rule \`${label}\` of \`${flag.key}\` is written once for ${environments.join(', ')}`,
    `add ${names} to change them all, or give one of them rules of its own`,
  );
}
