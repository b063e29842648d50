import type { ClientSettings } from './client.js';
import type { CommonOptions, EmbeddedBundle, UrlSource } from './client-options.js';
import type { ReleaseFeed } from './release-keeper.js';
import type { ReleasePolicy } from './release-policy.js';
import type { BundleChoice } from './select-bundle.js';
import { createUrlReader, type UrlReaderOptions } from './url-reader.js';

const INTERVAL = 60_000;
const TIMEOUT = 10_000;
const MAXIMUM_BYTES = 32 * 1024 * 1024;
const REMEMBERED_EXPOSURES = 10_000;

/** What differs between a server and a browser. */
export interface Surroundings {
  /** Whose bundle is meant unless an application names an output. */
  readonly audience: 'server' | 'client';
  readonly revalidation: UrlReaderOptions['revalidation'];
}

/** The settings of a client that follows a feed; without one there is only what is embedded. */
export function clientSettings(options: CommonOptions, embedded?: EmbeddedBundle, feed?: ReleaseFeed): ClientSettings {
  const { hooks = [], rememberedExposures = REMEMBERED_EXPOSURES, cache } = options;
  return {
    hooks,
    rememberedExposures,
    ...(embedded === undefined ? {} : { embedded: textOf(embedded) }),
    ...(feed === undefined ? {} : { feed: cache === undefined ? feed : { ...feed, cache } }),
  };
}

export function urlFeed(source: UrlSource, options: CommonOptions, surroundings: Surroundings): ReleaseFeed {
  const policy = releasePolicy(source, options, surroundings);
  const { interval = INTERVAL, timeout = TIMEOUT, headers = {} } = source;
  const { maximumBytes } = policy;
  const { revalidation } = surroundings;
  return {
    reader: createUrlReader(source.url, { headers, timeout, maximumBytes, revalidation }),
    policy,
    pace: { interval, random: Math.random },
  };
}

export function releasePolicy(
  { environment, output, audience }: BundleChoice,
  { publicKey, maximumBytes = MAXIMUM_BYTES }: CommonOptions,
  surroundings: Surroundings,
): ReleasePolicy {
  const meant = audience ?? (output === undefined ? surroundings.audience : undefined);
  return {
    choice: {
      ...(environment === undefined ? {} : { environment }),
      ...(output === undefined ? {} : { output }),
      ...(meant === undefined ? {} : { audience: meant }),
    },
    ...(publicKey === undefined ? {} : { publicKey }),
    maximumBytes,
  };
}

/** An object becomes text and is read like any other bundle: what is loaded is frozen, and is ours alone. */
const textOf = (bundle: EmbeddedBundle): string => (typeof bundle === 'string' ? bundle : JSON.stringify(bundle));
