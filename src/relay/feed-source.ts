import { createHash } from 'node:crypto';
import { SIGNATURE_NAME } from '../bundle/manifest.js';
import { fetchRelease } from '../sdk/fetch-release.js';
import type { ReleaseFeed } from '../sdk/follow-feed.js';
import { readManifest } from '../sdk/read-manifest.js';
import type { Release, ReleaseFiles } from '../sdk/release.js';
import type { ReleaseCache, RestoredRelease } from '../sdk/release-cache.js';
import type { ReleaseHead } from '../sdk/release-reader.js';
import { repeat } from '../sdk/repeat.js';
import { decodeText } from '../sdk/text-bytes.js';
import { asUpdateError, UpdateError } from '../sdk/update-error.js';
import { verifyBytes } from '../sdk/verify-bytes.js';
import { loneBundleFiles } from './lone-bundle-files.js';
import type { ReleaseListener, ReleaseSource, ServedFiles, ServedRelease } from './release-source.js';

interface Feed extends ReleaseFeed {
  /** Where the last good release survives a restart. */
  readonly cache?: ReleaseCache | undefined;
}

/** Serves what an SDK would: a bundle, or the release of a manifest, from the disk or from the network. */
export function createFeedSource(feed: Feed): ReleaseSource {
  const controller = new AbortController();
  const { signal } = controller;
  const recorder = recordReading(feed);
  let current: Release | undefined;
  let looking: Promise<void> | undefined;
  let stored = Promise.resolve();
  let close = () => {};

  const restore = async ({ loaded, failed }: ReleaseListener) => {
    try {
      const restored = await feed.cache?.restore(feed.policy);
      if (restored === undefined || signal.aborted) return;
      current = restored.release;
      loaded(serveRestored(restored));
    } catch (error) {
      failed(`the cache was not taken: ${asUpdateError(error).message}`);
    }
  };
  const store = (files: ReleaseFiles | undefined, { failed }: ReleaseListener) => {
    if (files === undefined || feed.cache === undefined) return;
    const { cache } = feed;
    const problem = (error: unknown) => failed(`the cache cannot be written: ${asUpdateError(error).message}`);
    stored = stored.then(() => cache.store(files)).catch(problem);
  };

  const look = async (listener: ReleaseListener) => {
    const { loaded, failed } = listener;
    try {
      const fetched = await fetchRelease(recorder.reader, feed.policy, current, signal);
      if (fetched === undefined || signal.aborted) return;
      current = fetched.release;
      loaded(serve(fetched.release, recorder, feed));
      store(fetched.files, listener);
    } catch (error) {
      const { problem, message } = asUpdateError(error);
      if (!signal.aborted) failed(`the release was not taken (${problem}): ${message}`);
      throw error;
    }
  };
  /** One look at a time: two would race for what is served. */
  const lookOnce = (listener: ReleaseListener) => {
    looking ??= look(listener).finally(() => {
      looking = undefined;
    });
    return looking;
  };
  let listening: ReleaseListener | undefined;

  return {
    open: async (listener) => {
      await restore(listener);
      if (signal.aborted) return;
      await new Promise<void>((resolve) => {
        listening = listener;
        const attempt = () => lookOnce(listener).finally(resolve);
        // The listener was told of failures already.
        const repetition = repeat({ pace: feed.pace, attempt, failed: () => {} });
        const unwatch = feed.watch?.(repetition.poke);
        close = () => {
          repetition.close();
          unwatch?.();
        };
      });
    },
    refresh: async () => {
      if (listening !== undefined) await lookOnce(listening).catch(() => {});
    },
    close: async () => {
      controller.abort();
      close();
      await stored;
    },
  };
}

/** What was read last, beside what the SDK makes of it. */
interface Recorder {
  readonly reader: Feed['reader'];
  readonly head: () => ReleaseHead | undefined;
  readonly signature: () => string | undefined;
}

function recordReading({ reader }: Feed): Recorder {
  let head: ReleaseHead | undefined;
  let signature: string | undefined;
  return {
    head: () => head,
    signature: () => signature,
    reader: {
      head: async (tag, signal) => {
        const found = await reader.head(tag, signal);
        if (found !== undefined) {
          head = found;
          signature = undefined;
        }
        return found;
      },
      file: async (location, path, limit, signal) => {
        const bytes = await reader.file(location, path, limit, signal);
        if (path === SIGNATURE_NAME) signature = decodeText(bytes);
        return bytes;
      },
    },
  };
}

function serve(release: Release, recorder: Recorder, { reader, policy }: Feed): ServedRelease {
  const head = recorder.head();
  const text = head === undefined ? '' : decodeText(head.bytes);
  const location = head?.location ?? '';
  return serveTexts(release, { text, signature: recorder.signature() }, async ({ path, sha256, size }) => {
    const limit = Math.min(size, policy.maximumBytes);
    const bytes = await reader.file(location, path, limit, new AbortController().signal);
    await verifyBytes(bytes, sha256);
    return bytes;
  });
}

/** Of the files of a release the cache has those that evaluation needs. */
function serveRestored({ release, files: { manifest, signature, bundle } }: RestoredRelease): ServedRelease {
  return serveTexts(release, { text: manifest ?? bundle, signature }, async ({ sha256 }) => {
    if (sha256 !== release.sha256) throw new UpdateError('unreachable', 'the cache holds one bundle of the release');
    return new TextEncoder().encode(bundle);
  });
}

/** `text` is that of the manifest, or of a lone bundle. */
function serveTexts(
  release: Release,
  { text, signature }: { readonly text: string; readonly signature: string | undefined },
  read: ServedFiles['read'],
): ServedRelease {
  const { bundle, sha256, revision } = release;
  if (sha256 === undefined || revision === undefined) return serveLone(release, text);
  const { bundles } = readManifest(JSON.parse(text));
  const files = { manifest: text, ...(signature !== undefined && { signature }), bundles, read };
  return { bundle, sha256, revision, files: () => files };
}

const REVISION_DIGITS = 12;

function serveLone({ bundle }: Release, text: string): ServedRelease {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const revision = sha256.slice(0, REVISION_DIGITS);
  const files = () => loneBundleFiles({ bundle, text, sha256, revision });
  return { bundle, sha256, revision, files };
}
