import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Flag } from '../model/flag.js';
import type { FlagSet } from '../model/flag-set.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { describeStaleFlag, type StaleScope } from './stale-flag.js';
import type { StaleFlag, StaleOwner, StaleReport } from './stale-report.js';

/** The findings that say a flag should go, or be looked at; of equal gravity the first is the more urgent. */
const URGENCY: readonly string[] = [
  'lifecycle/expired',
  'lifecycle/ready-to-clean',
  'lifecycle/abandoned',
  'lifecycle/max-age',
  'lifecycle/expiry-bumped',
  'lifecycle/stuck-rollout',
  'lifecycle/pilot-too-long',
  'lifecycle/review-overdue',
  'lifecycle/expiring-soon',
  'lifecycle/untouched',
];
const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Gathers what a check has found about the life cycle of flags, by owner. */
export function buildStaleReport(
  { flags, config }: FlagSet,
  diagnostics: readonly Diagnostic[],
  scope: Omit<StaleScope, 'environments'>,
): StaleReport {
  const { environments } = config;
  const stale = [...findingsByFlag(diagnostics)].flatMap(([key, findings]) => {
    const flag = flags.get(key);
    return flag === undefined ? [] : [describe(flag, findings, { ...scope, environments })];
  });
  return {
    date: new Date(scope.now).toISOString().slice(0, 'YYYY-MM-DD'.length),
    history: scope.history.extent(),
    flags: flags.size,
    owners: groupByOwner(stale.sort(compareUrgency)),
  };
}

interface OwnedFlag {
  readonly owner: string | null;
  readonly stale: StaleFlag;
}

const describe = (flag: Flag, findings: readonly Diagnostic[], scope: StaleScope): OwnedFlag => ({
  owner: flag.owner?.value ?? null,
  stale: describeStaleFlag(flag, findings, scope),
});

function findingsByFlag(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byFlag = new Map<string, Diagnostic[]>();
  const urgent = diagnostics.filter(({ id }) => URGENCY.includes(id)).sort(compareFindings);
  for (const finding of urgent) {
    const { flag } = finding;
    if (flag === undefined) continue;
    const findings = byFlag.get(flag);
    if (findings === undefined) byFlag.set(flag, [finding]);
    else findings.push(finding);
  }
  return byFlag;
}

const compareFindings = (left: Diagnostic, right: Diagnostic): number =>
  GRAVITY[left.severity] - GRAVITY[right.severity] || URGENCY.indexOf(left.id) - URGENCY.indexOf(right.id);

/** By the most urgent finding, then by the number of findings, then by age. */
function compareUrgency({ stale: left }: OwnedFlag, { stale: right }: OwnedFlag): number {
  const [first, other] = [left.reasons[0], right.reasons[0]];
  const byReason =
    first === undefined || other === undefined
      ? 0
      : GRAVITY[first.severity] - GRAVITY[other.severity] ||
        URGENCY.indexOf(first.ruleId) - URGENCY.indexOf(other.ruleId);
  return (
    byReason ||
    right.reasons.length - left.reasons.length ||
    (right.age?.days ?? 0) - (left.age?.days ?? 0) ||
    compareCodeUnits(left.flag, right.flag)
  );
}

/** In the order of their most urgent flags. */
function groupByOwner(flags: readonly OwnedFlag[]): readonly StaleOwner[] {
  const owners = new Map<string | null, StaleFlag[]>();
  for (const { owner, stale } of flags) {
    const owned = owners.get(owner);
    if (owned === undefined) owners.set(owner, [stale]);
    else owned.push(stale);
  }
  return [...owners].map(([owner, owned]) => ({ owner, flags: owned }));
}
