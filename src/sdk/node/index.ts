// `halyard/sdk` for Node: what browsers have, and files.
import { type FlagClient, startClient } from '../client.js';
import type { CommonOptions, EmbeddedSource, UrlSource } from '../client-options.js';
import { clientSettings, type Surroundings } from '../client-settings.js';
import type { ReleaseFeed } from '../follow-feed.js';
import { loadBundle } from '../load-bundle.js';
import type { Feed } from '../release-keeper.js';
import { releasePolicy } from '../release-policy.js';
import type { BundleChoice } from '../select-bundle.js';
import { urlFeed } from '../url-feed.js';
import { createFileCache } from './file-cache.js';
import { createFileReader } from './file-reader.js';
import { followFeedCached } from './follow-feed-cached.js';
import { watchFile } from './watch-file.js';

export type * from '../public-types.js';

/** The manifest of a release on the disk (or a lone bundle there), watched. */
export interface FileSource extends BundleChoice {
  readonly file: string;
  /** Milliseconds between two looks at the file, for disks that nobody can watch; default 5 seconds. */
  readonly interval?: number | undefined;
}

export interface NodeClientOptions extends CommonOptions {
  readonly source: FileSource | UrlSource | EmbeddedSource;
  /** The path of a file in which the last good release survives a restart. Not used for embedded bundles. */
  readonly cache?: string | undefined;
}

const SURROUNDINGS: Surroundings = { audience: 'server', revalidation: 'if-none-match', load: loadBundle };
const INTERVAL = 5000;

/** Starts a client. Its flags are the server bundle's unless the source names another audience or output. */
export function createClient(options: NodeClientOptions): FlagClient {
  const { source, bootstrap, cache } = options;
  if ('bundle' in source) return startClient(clientSettings(options, SURROUNDINGS, source.bundle));
  const feed = 'file' in source ? fileFeed(source, options) : urlFeed(source, options, SURROUNDINGS);
  const kept = cache === undefined ? undefined : createFileCache(cache);
  const follow: Feed = (listener) => followFeedCached(feed, kept, listener);
  return startClient(clientSettings(options, SURROUNDINGS, bootstrap, follow));
}

function fileFeed(source: FileSource, options: CommonOptions): ReleaseFeed {
  const policy = releasePolicy(source, options, SURROUNDINGS);
  const { file, interval = INTERVAL } = source;
  return {
    reader: createFileReader(file, policy.maximumBytes),
    policy,
    pace: { interval, random: Math.random },
    watch: (poke) => watchFile(file, poke),
  };
}
