import type { ClientSettings } from './client.js';
import type { CommonOptions, EmbeddedBundle } from './client-options.js';
import type { Feed } from './release-keeper.js';
import type { BundleLoader } from './release-policy.js';
import type { UrlReaderOptions } from './url-reader.js';

/** What differs between a server and a browser. */
export interface Surroundings {
  /** Whose bundle is meant unless an application names an output. */
  readonly audience: 'server' | 'client';
  readonly revalidation?: UrlReaderOptions['revalidation'];
  readonly load: BundleLoader;
}

/** The settings of a client that follows a feed; without one there is only what is embedded. */
export const clientSettings = (
  { hooks = [], rememberedExposures = 10_000 }: CommonOptions,
  { load }: Surroundings,
  embedded: EmbeddedBundle | undefined,
  feed?: Feed,
): ClientSettings => ({ hooks, rememberedExposures, load, embedded, feed });
