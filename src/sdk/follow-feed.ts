import { fetchRelease } from './fetch-release.js';
import type { Pace } from './next-delay.js';
import type { FeedListener } from './release-keeper.js';
import type { ReleasePolicy } from './release-policy.js';
import type { ReleaseReader } from './release-reader.js';
import { type Repetition, repeat } from './repeat.js';

/** Where releases come from, and on which terms. */
export interface ReleaseFeed {
  readonly reader: ReleaseReader;
  readonly policy: ReleasePolicy;
  readonly pace: Pace;
  /** Calls back when something may have changed; gives the function that ends it. */
  readonly watch?: ((poke: () => void) => () => void) | undefined;
}

/** Asks again and again, and tells what there is. */
export const followFeed = ({ reader, policy, pace }: ReleaseFeed, listener: FeedListener): Repetition =>
  repeat({
    pace,
    async attempt(signal) {
      const { release, files } = (await fetchRelease(reader, policy, listener.current(), signal)) ?? {};
      if (!signal.aborted) listener.confirmed(release, files);
    },
    failed: listener.failed,
  });
