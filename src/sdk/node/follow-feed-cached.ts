import { followFeed, type ReleaseFeed } from '../follow-feed.js';
import type { ReleaseCache } from '../release-cache.js';
import type { FeedListener } from '../release-keeper.js';

/** Begins with what the cache has, and then keeps up; gives the function that ends it and waits for what is being stored. */
export async function followFeedCached(
  feed: ReleaseFeed,
  cache: ReleaseCache | undefined,
  listener: FeedListener,
): Promise<() => Promise<void>> {
  let stored = Promise.resolve();
  await cache
    ?.restore(feed.policy)
    .then((restored) => restored && listener.restored(restored.release), listener.reported);
  const { poke, close } = followFeed(feed, {
    ...listener,
    confirmed(release, files) {
      listener.confirmed(release, files);
      if (files && cache) stored = stored.then(() => cache.store(files)).catch(listener.reported);
    },
  });
  const unwatch = feed.watch?.(poke);
  return () => {
    close();
    unwatch?.();
    return stored;
  };
}
