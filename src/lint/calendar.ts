const MILLISECONDS_PER_DAY = 86_400_000;

/** The day of an ISO date, counted from 1970-01-01 in UTC. */
export const dayOfDate = (date: string): number => Date.parse(date) / MILLISECONDS_PER_DAY;

/** The UTC day that a moment lies in, counted the same way. */
export const dayOfTime = (milliseconds: number): number => Math.floor(milliseconds / MILLISECONDS_PER_DAY);

/** The ISO date some days after another. */
export const addDays = (date: string, days: number): string =>
  new Date((dayOfDate(date) + days) * MILLISECONDS_PER_DAY).toISOString().replace(/T.*/, '');

/** `1 day`, `22 days`. */
export const formatDays = (days: number): string => `${days} day${days === 1 ? '' : 's'}`;
