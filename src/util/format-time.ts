/** Milliseconds since the epoch as people write them: RFC 3339 in UTC, without a fraction of nothing. */
export const formatTime = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
