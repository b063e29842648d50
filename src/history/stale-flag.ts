import type { LoweringCache } from '../analysis/lowering-cache.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Flag } from '../model/flag.js';
import type { Environment } from '../model/project-config.js';
import { positionAt } from '../source/line-index.js';
import { currentServing, settledOutcome } from './current-serving.js';
import { flagBirth } from './flag-birth.js';
import { daysSince, type Moment } from './moment.js';
import type { FlagHistory, ProjectHistory } from './project-history.js';
import { offEverywhere, readyToClean } from './rollout-state.js';
import type { Age, StaleEnvironment, StaleFlag, StaleReason, Survivor } from './stale-report.js';

/** What the flags of a report are described with. */
export interface StaleScope {
  readonly environments: readonly Environment[];
  readonly history: ProjectHistory;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly proofs: LoweringCache;
}

interface PastScope extends StaleScope {
  readonly past: FlagHistory;
}

/** A flag with the findings about it, which are never empty, most urgent first. */
export function describeStaleFlag(flag: Flag, findings: readonly Diagnostic[], scope: StaleScope): StaleFlag {
  const past = scope.history.of(flag);
  const place = findings[0]?.span ?? flag.span;
  return {
    flag: flag.key,
    file: flag.file.path,
    line: positionAt(flag.file, place.start).line,
    kind: flag.kind?.value ?? null,
    description: flag.description?.value ?? null,
    expires: flag.expires?.value ?? null,
    age: past === undefined ? ageByWord(flag, scope.now) : describeAge(flagBirth(flag, past), scope.now),
    reasons: findings.map(describeReason),
    survivor: past === undefined ? null : findSurvivor(flag, { ...scope, past }),
    environments: past === undefined ? [] : describeEnvironments(flag, { ...scope, past }),
  };
}

const describeReason = ({ id, severity, message, help }: Diagnostic): StaleReason => ({
  ruleId: id,
  severity,
  message,
  help: help ?? null,
});

const ageByWord = ({ created }: Flag, now: number): Age | null =>
  created === undefined ? null : describeAge({ time: Date.parse(created.value), atLeast: false }, now);

function describeAge(moment: Moment, now: number): Age | null {
  if (!Number.isFinite(moment.time)) return null;
  const since = new Date(moment.time).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return { days: daysSince(moment, now), since, atLeast: moment.atLeast };
}

function findSurvivor(flag: Flag, scope: PastScope): Survivor | null {
  if (flag.damaged) return null;
  const settled = readyToClean(flag, scope) ?? offEverywhere(flag, scope);
  if (settled === undefined) return null;
  const { variant } = settled;
  return variant === undefined
    ? { variant: null, value: null }
    : { variant, value: flag.variants.get(variant)?.value ?? null };
}

function describeEnvironments(flag: Flag, scope: PastScope): readonly StaleEnvironment[] {
  return scope.environments.flatMap(({ name }) => {
    const serving = currentServing(flag, name, scope);
    if (serving === undefined) return [];
    const outcome = flag.damaged ? undefined : settledOutcome(serving, scope.proofs);
    return [
      {
        environment: name,
        lastChange: describeAge(scope.past.lastChange(name), scope.now),
        serves:
          outcome === undefined
            ? null
            : { variant: outcome.variant ?? null, for: describeAge(serving.since, scope.now) },
      },
    ];
  });
}
