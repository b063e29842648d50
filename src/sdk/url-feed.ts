import type { CommonOptions, UrlSource } from './client-options.js';
import type { Surroundings } from './client-settings.js';
import type { ReleaseFeed } from './follow-feed.js';
import { releasePolicy } from './release-policy.js';
import { createUrlReader } from './url-reader.js';

export function urlFeed(source: UrlSource, options: CommonOptions, surroundings: Surroundings): ReleaseFeed {
  const { interval = 60_000, timeout = 10_000 } = source;
  const policy = releasePolicy(source, options, surroundings);
  return {
    reader: createUrlReader(source.url, { ...source, ...surroundings, ...policy, timeout }),
    policy,
    pace: { interval, random: Math.random },
  };
}
