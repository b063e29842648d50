import { type Logic, variable } from './logic.js';

const TIMESTAMP = variable('$flagd.timestamp');

/** flagd's clock counts seconds, so it sees a moment within a second at the next one. */
export const isBetweenSeconds = (time: number): boolean => time % 1000 !== 0;

const toSeconds = (time: number): number => Math.ceil(time / 1000);

/** Milliseconds since the epoch: now or before. */
export const isSince = (time: number): Logic => ({ '>=': [TIMESTAMP, toSeconds(time)] });

/** Milliseconds since the epoch: not yet. */
export const isBefore = (time: number): Logic => ({ '<': [TIMESTAMP, toSeconds(time)] });
