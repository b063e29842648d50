import { fetchBytes } from './fetch-bytes.js';
import type { ReleaseReader } from './release-reader.js';
import { UpdateError } from './update-error.js';

export interface UrlReaderOptions {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds a request may take. */
  readonly timeout: number;
  readonly maximumBytes: number;
  /**
   * Who asks whether the manifest changed: we do by `If-None-Match`; absent, the browser's cache does, which costs no
   * preflight request on other origins.
   */
  readonly revalidation?: 'if-none-match' | undefined;
}

/** Reads a release from an HTTP server. */
export function createUrlReader(
  url: string,
  { headers = {}, timeout, maximumBytes, revalidation }: UrlReaderOptions,
): ReleaseReader {
  return {
    async head(tag, signal) {
      const conditional = revalidation !== undefined;
      const found = await fetchBytes(url, {
        headers: conditional && tag ? { ...headers, 'if-none-match': tag } : headers,
        cache: conditional ? 'default' : 'no-cache',
        timeout,
        limit: maximumBytes,
        signal,
      });
      const { bytes } = found;
      return bytes && !(tag && found.tag === tag) ? { ...found, bytes } : undefined;
    },
    async file(location, path, limit, signal) {
      const { href, origin } = new URL(path, location);
      // Credentials in the headers are for this server, and a manifest must not send them elsewhere.
      if (origin !== new URL(location).origin) throw new UpdateError('unreadable', `on another server: ${href}`);
      const { bytes } = await fetchBytes(href, { headers, timeout, limit, signal });
      if (bytes === undefined) throw new UpdateError('status', `304: ${href}`);
      return bytes;
    },
  };
}
