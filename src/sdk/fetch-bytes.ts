import { asUpdateError, UpdateError } from './update-error.js';

export interface FetchRequest {
  /** Milliseconds for the whole of it, body included. */
  readonly timeout: number;
  /** The most bytes that are read. */
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
  /** How the browser's own cache takes part. */
  readonly cache?: 'default' | 'no-cache';
}

export interface FetchedBytes {
  /** `undefined`: not modified. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** After redirects. */
  readonly location: string;
  readonly tag: string | undefined;
}

/** One request, bounded in time and in bytes. Rejects with an `UpdateError`. */
export async function fetchBytes(
  url: string,
  { headers, cache = 'default', timeout, limit, signal }: FetchRequest,
): Promise<FetchedBytes> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(() => controller.abort(new UpdateError('timeout', `${timeout} ms: ${url}`)), timeout);
  signal.addEventListener('abort', abort);
  try {
    const options = { headers, cache, signal: controller.signal };
    const response = await fetch(url, options);
    const location = response.url || url;
    if (url.startsWith('https:') && !location.startsWith('https:'))
      throw new UpdateError('unreachable', `not secure: ${location}`);
    const found = { location, tag: response.headers.get('etag') ?? undefined };
    if (response.status === 304) return { ...found, bytes: undefined };
    if (!response.ok)
      throw new UpdateError('status', `${response.status}: ${location}`, retryAfterOf(response.headers));
    return { ...found, bytes: await readBody(response, limit) };
  } catch (error) {
    throw asUpdateError(error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    // What was not read is not wanted: without this the rest of a refused body would be held open.
    abort();
  }
}

async function readBody({ body, url }: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) throw new UpdateError('too-large', `more than ${limit} bytes: ${url}`);
    chunks.push(part.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Seconds or a date, in milliseconds from now; not positive or not a number if the other side asks for nothing. */
function retryAfterOf(headers: Headers): number {
  const text = headers.get('retry-after') ?? '';
  return Number(text) * 1000 || Date.parse(text) - Date.now();
}
