// `halyard/sdk` for browsers and everything else that is not Node: no dependency, no Node interface.
import { type FlagClient, startClient } from './client.js';
import type { ClientOptions } from './client-options.js';
import { clientSettings, type Surroundings } from './client-settings.js';
import { followFeed } from './follow-feed.js';
import { loadPageBundle } from './load-page-bundle.js';
import { urlFeed } from './url-feed.js';

export type * from './public-types.js';

const SURROUNDINGS: Surroundings = { audience: 'client', load: loadPageBundle };

/** Starts a client. Its flags are the client bundle's unless the source names another audience or output. */
export function createClient(options: ClientOptions): FlagClient {
  const { source, bootstrap } = options;
  if ('bundle' in source) return startClient(clientSettings(options, SURROUNDINGS, source.bundle));
  const feed = urlFeed(source, options, SURROUNDINGS);
  return startClient(clientSettings(options, SURROUNDINGS, bootstrap, (listener) => followFeed(feed, listener).close));
}
