import { createHash } from 'node:crypto';
import { isUnreadable, readBundle } from '../../src/bundle/read-bundle.js';
import { DEFAULT_LIMITS } from '../../src/relay/relay-options.js';
import type { ReleaseListener } from '../../src/relay/release-source.js';
import { startRelay } from '../../src/relay/start-relay.js';

/** A relay on this machine that serves one bundle after the other. */
export async function startBundleRelay() {
  let listener: ReleaseListener | undefined;
  const source = {
    open: async (opened: ReleaseListener) => {
      listener = opened;
    },
    refresh: async () => {},
    close: async () => {},
  };
  const relay = await startRelay(
    source,
    {
      host: '127.0.0.1',
      port: 0,
      keys: [],
      corsOrigins: [],
      limits: { ...DEFAULT_LIMITS, shutdownTime: 100 },
      now: () => Date.now(),
      clock: () => performance.now(),
      random: () => Math.random(),
    },
    {
      loaded: () => {},
      failed: () => {},
      crashed: (error) => {
        throw error;
      },
    },
  );
  await relay.opened;
  return {
    url: relay.url,
    serve: (text: string) => {
      const bundle = readBundle(text);
      if (isUnreadable(bundle)) throw new Error(bundle.message);
      const sha256 = createHash('sha256').update(text).digest('hex');
      const files = () => {
        throw new Error('nobody asks for files here');
      };
      listener?.loaded({ bundle, sha256, revision: sha256.slice(0, 12), files });
    },
    close: async () => {
      await relay.close();
    },
  };
}
