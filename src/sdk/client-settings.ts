import type { ClientSettings } from './client.js';
import type { CommonOptions, EmbeddedBundle, UrlSource } from './client-options.js';
import type { ReleaseFeed } from './release-keeper.js';
import type { BundleLoader, ReleasePolicy } from './release-policy.js';
import type { BundleChoice } from './select-bundle.js';
import { createUrlReader, type UrlReaderOptions } from './url-reader.js';

/** What differs between a server and a browser. */
export interface Surroundings {
  /** Whose bundle is meant unless an application names an output. */
  readonly audience: 'server' | 'client';
  readonly revalidation: UrlReaderOptions['revalidation'];
  readonly load: BundleLoader;
}

/** The settings of a client that follows a feed; without one there is only what is embedded. */
export const clientSettings = (
  { hooks = [], rememberedExposures = 10_000 }: CommonOptions,
  { load }: Surroundings,
  embedded: EmbeddedBundle | undefined,
  feed?: ReleaseFeed,
): ClientSettings => ({ hooks, rememberedExposures, load, embedded, feed });

export function urlFeed(source: UrlSource, options: CommonOptions, surroundings: Surroundings): ReleaseFeed {
  const { interval = 60_000, timeout = 10_000 } = source;
  const policy = releasePolicy(source, options, surroundings);
  return {
    reader: createUrlReader(source.url, { ...source, ...surroundings, ...policy, timeout }),
    policy,
    pace: { interval, random: Math.random },
  };
}

export const releasePolicy = (
  { environment, output, audience }: BundleChoice,
  { publicKey, maximumBytes = 2 ** 25 }: CommonOptions,
  { audience: usual, load }: Surroundings,
): ReleasePolicy => ({
  choice: { environment, output, audience: audience ?? (output === undefined ? usual : undefined) },
  publicKey,
  maximumBytes,
  load,
});
