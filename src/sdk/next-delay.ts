/** Milliseconds. */
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 5 * 60_000;
const LONGEST_WISH = 60 * 60_000;

export interface Pace {
  /** Milliseconds between two attempts while all is well. */
  readonly interval: number;
  /** In `[0, 1)`. */
  readonly random: () => number;
}

/**
 * How long to wait until the next attempt. Spread by a tenth, so that a fleet that started together drifts apart;
 * after failures twice as long each time, spread over half of it, and never shorter than the other side asked for.
 */
export function nextDelay({ interval, random }: Pace, failures: number, retryAfter = 0): number {
  if (failures === 0) return interval * (0.9 + random() * 0.2);
  const doubled = Math.min(interval, FIRST_RETRY) * 2 ** (failures - 1);
  const wait = Math.min(doubled, Math.max(interval, LONGEST_RETRY)) * (0.5 + random() * 0.5);
  // Also where the wish is not a number.
  return retryAfter > wait ? Math.min(retryAfter, LONGEST_WISH) : wait;
}
