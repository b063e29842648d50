import { fetchRelease } from './fetch-release.js';
import type { Pace } from './next-delay.js';
import type { ReleaseCache } from './release-cache.js';
import type { FeedListener } from './release-keeper.js';
import type { ReleasePolicy } from './release-policy.js';
import type { ReleaseReader } from './release-reader.js';
import { repeat } from './repeat.js';

/** Where releases come from, and on which terms. */
export interface ReleaseFeed {
  readonly reader: ReleaseReader;
  readonly policy: ReleasePolicy;
  readonly pace: Pace;
  readonly cache?: ReleaseCache | undefined;
  /** Calls back when something may have changed; gives the function that ends it. */
  readonly watch?: ((poke: () => void) => () => void) | undefined;
}

/** Begins with what the cache has, and then keeps up; gives the function that ends it and waits for what is being stored. */
export async function followFeed(feed: ReleaseFeed, listener: FeedListener): Promise<() => Promise<void>> {
  const { reader, policy, pace, cache, watch } = feed;
  let stored = Promise.resolve();
  await cache?.restore(policy).then((restored) => restored && listener.restored(restored), listener.reported);

  const { poke, close } = repeat({
    pace,
    async attempt(signal) {
      const { release, files } = (await fetchRelease(reader, policy, listener.current(), signal)) ?? {};
      if (signal.aborted) return;
      listener.confirmed(release);
      if (files && cache) stored = stored.then(() => cache.store(files)).catch(listener.reported);
    },
    failed: listener.failed,
  });
  const unwatch = watch?.(poke);
  return () => {
    close();
    unwatch?.();
    return stored;
  };
}
