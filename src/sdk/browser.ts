// `halyard/sdk` for browsers and everything else that is not Node: no dependency, no Node interface.
import { type FlagClient, startClient } from './client.js';
import type { ClientOptions } from './client-options.js';
import { clientSettings, urlFeed } from './client-settings.js';

export type * from './public-types.js';

/** Starts a client. Its flags are the client bundle's unless the source names another audience or output. */
export function createClient(options: ClientOptions): FlagClient {
  const { source } = options;
  if ('bundle' in source) return startClient(clientSettings(options, source.bundle));
  const feed = urlFeed(source, options, { audience: 'client', revalidation: 'browser-cache' });
  return startClient(clientSettings(options, options.bootstrap, feed));
}
