import type { Bundle } from '../bundle/bundle.js';
import type { Comparison, EnvironmentComparison } from './comparison.js';
import type { JudgedFinding } from './judged-finding.js';

/** What of a comparison somebody wants to see; absent: everything. */
export interface Selection {
  readonly environments?: ReadonlySet<string>;
  readonly flags?: ReadonlySet<string>;
  readonly owners?: ReadonlySet<string>;
}

export interface SelectedChanges {
  readonly comparison: Comparison;
  readonly findings: readonly JudgedFinding[];
}

/** The part of a comparison, and of what was found in it, that is about some environments, flags and owners. */
export function selectChanges(
  { comparison, findings }: SelectedChanges,
  { environments, flags, owners }: Selection,
): SelectedChanges {
  const isFlag = (flag: string) =>
    (flags?.has(flag) ?? true) && (owners === undefined || ownersOf(flag, comparison).some((name) => owners.has(name)));
  const isEnvironment = (name: string) => environments?.has(name) ?? true;
  const isNarrow = flags !== undefined || owners !== undefined;
  const kept = comparison.environments.filter(({ name }) => isEnvironment(name));
  return {
    comparison: {
      ...comparison,
      environments: isNarrow ? kept.map((environment) => selectFlags(environment, comparison, isFlag)) : kept,
      metadata: comparison.metadata.filter(({ flag }) => isFlag(flag)),
      // Whose files these are, nobody says.
      unchangedBehaviour: isNarrow ? [] : comparison.unchangedBehaviour,
    },
    findings: findings.filter(
      ({ flag, environment }) =>
        (flag === undefined ? !isNarrow : isFlag(flag)) && (environment === undefined || isEnvironment(environment)),
    ),
  };
}

function selectFlags(
  environment: EnvironmentComparison,
  { head }: Comparison,
  isFlag: (flag: string) => boolean,
): EnvironmentComparison {
  const changes = environment.changes.filter(({ flag }) => isFlag(flag));
  const untouched = environment.after === undefined ? [] : (head.untouched ?? []);
  const present = [...keysOf(environment.after), ...untouched].filter(isFlag);
  const remaining = changes.filter(({ kind }) => kind !== 'removed');
  return { ...environment, changes, unchanged: present.length - remaining.length };
}

/** The flags that behave otherwise somewhere, or are only written otherwise. */
export const flagsWithChanges = ({ environments, metadata }: Comparison): readonly string[] =>
  [...environments.flatMap(({ changes }) => changes), ...metadata].map(({ flag }) => flag);

/** Every flag of both sides. */
export function flagsOf({ environments, head }: Comparison): readonly string[] {
  const bundles = environments.flatMap(({ before, after }) => [before, after]);
  return [...new Set([...bundles.flatMap(keysOf), ...(head.untouched ?? [])])];
}

const keysOf = (bundle: Bundle | undefined): readonly string[] =>
  (bundle?.keys ?? '').split('\n').filter((key) => key !== '');

/** Every owner that both sides declare, or that a flag of them has which was not left out; none without sources. */
export function allOwners({ base, head }: Comparison): readonly string[] {
  const flags = [base, head].flatMap(({ flagSet }) => [...(flagSet?.flags.values() ?? [])]);
  const declared = [base, head].flatMap(({ flagSet }) => flagSet?.config.owners ?? []);
  return [...new Set([...declared, ...flags.flatMap(({ owner }) => owner?.value ?? [])])];
}

/** Whoever owned a flag before is asked too when it is taken from them. */
const ownersOf = (flag: string, { base, head }: Comparison): readonly string[] =>
  [base, head].flatMap(({ flagSet }) => flagSet?.flags.get(flag)?.owner?.value ?? []);
