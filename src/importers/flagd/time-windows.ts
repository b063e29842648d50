import { formatTime } from '../../util/format-time.js';
import { type Condition, constant, leavesOf, mapLeaves } from './condition.js';

/** A condition without times, and the window of time in which it counts; seconds of the Unix epoch. */
export interface WindowedCondition {
  readonly condition: Condition;
  readonly from?: number;
  readonly until?: number;
}

/** The years 1 to 9999, which our times can be written in; nobody evaluates a flag outside. */
const EARLIEST = -62_135_596_800;
const LATEST = 253_402_300_799;
const MAXIMUM_BOUNDARIES = 100;

/**
 * Takes times out of a condition, wherever they stand in it: between two neighbouring moments every comparison with the
 * time is constant, so the condition is one without times in each such window. Undefined for too many moments.
 */
export function splitByTime(condition: Condition): readonly WindowedCondition[] | undefined {
  const moments = new Set(leavesOf([condition]).flatMap((leaf) => (leaf.kind === 'since' ? [leaf.second] : [])));
  const boundaries = [...moments].filter((second) => second > EARLIEST && second <= LATEST).sort((a, b) => a - b);
  if (boundaries.length > MAXIMUM_BOUNDARIES) return undefined;
  const starts = [undefined, ...boundaries];
  const windows = starts.map((from, index) => {
    const until = boundaries[index];
    const now = from ?? EARLIEST;
    return {
      condition: mapLeaves(condition, (leaf) => (leaf.kind === 'since' ? constant(now >= leaf.second) : leaf)),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    };
  });
  return windows.filter((window) => window.condition.kind !== 'constant' || window.condition.value);
}

/** RFC 3339, without fractions of a second. */
export const formatSecond = (second: number): string => formatTime(second * 1000);
