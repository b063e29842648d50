import { formatTime } from '../util/format-time.js';
import { momentsAfter } from './bucket-cuts.js';
import type { Comparison } from './comparison.js';
import type { CompiledFlag } from './compiled-flag.js';

/** Whether undoing a change gives the same people what they had. */
export interface CohortOutlook {
  readonly restoresCohort: boolean;
  /** In sentences; names of users stand in backticks. */
  readonly statements: readonly string[];
}

/** Flags that stand against it are named up to this number. */
const MOST_NAMED = 4;

/**
 * A bucket follows from salt and key, so whoever was in a share is in it again when the old rules are back, unless the
 * old rules draw at random, or change by themselves at a moment after `changedAt` (milliseconds since the epoch).
 */
export function cohortOutlook({ environments, now }: Comparison, changedAt: number): CohortOutlook {
  const flags = new Map<string, CompiledFlag>();
  for (const { changes } of environments)
    for (const { flag, before } of changes) if (before !== undefined) flags.set(flag, before.compiled);
  const obstacles = [...flags.values()].flatMap((flag) => obstacleOf(flag, changedAt, now) ?? []);
  if (obstacles.length === 0)
    return {
      restoresCohort: true,
      statements: ['the same people get again what they had: a bucket follows from salt and key alone'],
    };
  const rest = obstacles.length - MOST_NAMED;
  return {
    restoresCohort: false,
    statements: [
      ...(obstacles.length < flags.size ? ['the same people get again what they had, but for these flags:'] : []),
      ...obstacles.slice(0, MOST_NAMED),
      ...(rest > 0 ? [`and ${rest} flags more`] : []),
    ],
  };
}

function obstacleOf(flag: CompiledFlag, changedAt: number, now: number): string | undefined {
  const isRandom = flag.rules.some(
    ({ decision, bucketing }) => decision.kind !== 'serve' && bucketing.bucketBy === 'random',
  );
  if (isRandom) return `\`${flag.key}\` draws at random for every evaluation: nobody keeps anything`;
  const [moment] = momentsAfter(changedAt, [flag]);
  if (moment === undefined) return undefined;
  return moment <= now
    ? `\`${flag.key}\` gives what its old ramp or window gives today: it moved on at ${formatTime(moment)}`
    : `\`${flag.key}\` goes on by its old ramp or window: from ${formatTime(moment)} on, other people are served`;
}
