import type { ReleaseKeeper } from './release-keeper.js';

const LONGEST_TIMER = 2 ** 31 - 1;

/** Waits for the first answer of the source, but no longer than `timeout` milliseconds; tells whether there are flags. */
export function waitUntilReady(keeper: ReleaseKeeper, timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = () => resolve(keeper.release() !== undefined);
    if (keeper.status().state !== 'waiting') {
      answer();
      return;
    }
    const timer = setTimeout(answer, Math.min(timeout, LONGEST_TIMER));
    const forget = keeper.events.status.add(() => {
      clearTimeout(timer);
      forget();
      answer();
    });
  });
}
