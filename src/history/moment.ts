import { countNoun } from '../util/count-noun.js';

/** When something happened, as far as that is known. */
export interface Moment {
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** It may have been earlier: the history that we have begins here. */
  readonly atLeast: boolean;
}

/** What is in the work tree and in no commit has not begun to age. */
export const UNCOMMITTED: Moment = { time: Number.POSITIVE_INFINITY, atLeast: false };

const MILLISECONDS_PER_DAY = 86_400_000;

/** Whole days from a moment to another; 0 if it lies ahead. */
export const daysSince = ({ time }: Moment, now: number): number =>
  Math.max(0, Math.floor((now - time) / MILLISECONDS_PER_DAY));

/** The last of some moments. Of two at the same time the certain one counts. */
export function latestMoment(first: Moment, ...others: readonly Moment[]): Moment {
  return others.reduce(
    (latest, moment) =>
      moment.time > latest.time || (moment.time === latest.time && !moment.atLeast) ? moment : latest,
    first,
  );
}

/** `62 days`, `at least 62 days`: the time from a moment to another. */
export const describeDays = (moment: Moment, now: number): string =>
  `${moment.atLeast ? 'at least ' : ''}${countNoun(daysSince(moment, now), 'day')}`;
