/** Milliseconds in which a client may have the source looked at once. */
const SHORTEST_INTERVAL = 1000;

/**
 * Clients may know of a release that this relay does not know yet. However many of them say so, the source is looked
 * at once at a time, and not again right afterwards: who wants a version that does not exist must not keep it busy.
 */
export function createRefresher(refresh: () => Promise<void>, clock: () => number): () => Promise<void> {
  let running: Promise<void> | undefined;
  let finishedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (running !== undefined) return running;
    if (clock() - finishedAt < SHORTEST_INTERVAL) return Promise.resolve();
    running = refresh().finally(() => {
      running = undefined;
      finishedAt = clock();
    });
    return running;
  };
}
