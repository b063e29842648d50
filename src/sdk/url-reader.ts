import { fetchBytes } from './fetch-bytes.js';
import type { ReleaseReader } from './release-reader.js';
import { UpdateError } from './update-error.js';

export interface UrlReaderOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds a request may take. */
  readonly timeout: number;
  readonly maximumBytes: number;
  /**
   * Who asks whether the manifest changed: we do by `If-None-Match`, or the browser's cache does, which costs no
   * preflight request on other origins.
   */
  readonly revalidation: 'if-none-match' | 'browser-cache';
}

/** Reads a release from an HTTP server. */
export function createUrlReader(url: string, options: UrlReaderOptions): ReleaseReader {
  const { headers = {}, timeout, maximumBytes, revalidation } = options;
  return {
    async head(tag, signal) {
      const conditional = revalidation === 'if-none-match';
      const {
        bytes,
        url: location,
        tag: newTag,
      } = await fetchBytes(url, {
        headers: conditional && tag !== undefined ? { ...headers, 'if-none-match': tag } : headers,
        ...(conditional ? {} : { cache: 'no-cache' }),
        timeout,
        limit: maximumBytes,
        signal,
      });
      if (bytes === undefined || (newTag !== undefined && newTag === tag)) return undefined;
      return { bytes, location, ...(newTag === undefined ? {} : { tag: newTag }) };
    },
    async file(location, path, limit, signal) {
      const target = new URL(path, location);
      // Credentials in the headers are for this server, and a manifest must not send them elsewhere.
      if (target.origin !== new URL(location).origin)
        throw new UpdateError('unreadable', `the manifest names ${target}, which is on another server`);
      const { bytes } = await fetchBytes(target.href, { headers, timeout, limit, signal });
      if (bytes === undefined) throw new UpdateError('status', `${target} answers 304 to an unconditional request`);
      return bytes;
    },
  };
}
