import type { ConstantOutcome } from '../analysis/constness.js';
import type { LoweringCache } from '../analysis/lowering-cache.js';
import type { Flag } from '../model/flag.js';
import type { Environment } from '../model/project-config.js';
import { type CurrentServing, currentServing, type ServingMoment, settledOutcome } from './current-serving.js';
import { latestMoment, type Moment } from './moment.js';

/** What the environments of a project make of a flag that serves one thing to everybody. */
export interface SettledFlag {
  /** Absent where the flag is disabled everywhere without an off variant. */
  readonly variant?: string;
  readonly since: Moment;
  /** The environments concerned, in promotion order. */
  readonly environments: readonly string[];
  /** Attributes without one of which a context gets the default variant after all. */
  readonly assumedKeys?: readonly string[];
}

export interface RolloutQuestion extends ServingMoment {
  readonly environments: readonly Environment[];
  readonly proofs: LoweringCache;
}

interface Settled {
  readonly name: string;
  readonly serving: CurrentServing;
  readonly outcome: ConstantOutcome | undefined;
}

/**
 * The one variant that everybody is served in all production environments, if the code can be cut down to it. A flag
 * that is off in production while another environment still serves something else is work that has not come that far.
 */
export function readyToClean(flag: Flag, question: RolloutQuestion): SettledFlag | undefined {
  const { environments } = question;
  const production = environments.filter((environment) => environment.production);
  const settled = production.flatMap((environment) => settle(flag, environment, question) ?? []);
  const common = commonOutcome(settled);
  if (common === undefined || common.variant === undefined || settled.some(isOff)) return undefined;
  const isDefault = settled.every(({ serving }) => serving.rules.length === 0);
  const isLike = ({ outcome }: Settled) => outcome !== undefined && outcome.variant === common.variant;
  const others = environments.filter((environment) => !environment.production);
  const isElsewhere = others.every((environment) => {
    const other = settle(flag, environment, question);
    return other === undefined || isLike(other);
  });
  return isDefault && !isElsewhere && !isTrue(flag, common) ? undefined : describeSettled(settled, common);
}

/** A flag that is off for everybody in every environment. */
export function offEverywhere(flag: Flag, question: RolloutQuestion): SettledFlag | undefined {
  const all: Settled[] = [];
  for (const environment of question.environments) {
    const settled = settle(flag, environment, question);
    if (settled !== undefined && !isOff(settled)) return undefined;
    if (settled !== undefined) all.push(settled);
  }
  return all.length === 0 ? undefined : describeSettled(all, commonOutcome(all) ?? {});
}

/** Undefined for an environment that the flag does not know. */
function settle(flag: Flag, { name }: Environment, question: RolloutQuestion): Settled | undefined {
  const serving = currentServing(flag, name, question);
  return serving && { name, serving, outcome: settledOutcome(serving, question.proofs) };
}

function commonOutcome([first, ...others]: readonly Settled[]): ConstantOutcome | undefined {
  const outcome = first?.outcome;
  const isCommon = others.every((other) => other.outcome !== undefined && other.outcome.variant === outcome?.variant);
  return isCommon ? outcome : undefined;
}

const isTrue = ({ variants }: Flag, { variant }: ConstantOutcome): boolean =>
  variant !== undefined && variants.get(variant)?.value === true;

/** Disabled, or `false` for everybody. */
function isOff({ serving: { targeting, flag }, outcome }: Settled): boolean {
  if (!targeting.enabled) return true;
  return outcome?.variant !== undefined && flag.variants.get(outcome.variant)?.value === false;
}

function describeSettled(settled: readonly Settled[], { variant }: ConstantOutcome): SettledFlag | undefined {
  const [first, ...others] = settled.map(({ serving }) => serving);
  if (first === undefined) return undefined;
  const assumesKey = settled.some(({ serving }) => serving.rules.some((rule) => rule.assumesKey));
  const { bucketBy } = first.flag.bucketing;
  return {
    ...(variant !== undefined && { variant }),
    since: latestMoment(first.since, ...others.map(({ since }) => since)),
    environments: settled.map(({ name }) => name),
    ...(assumesKey && bucketBy !== 'random' && { assumedKeys: bucketBy }),
  };
}
