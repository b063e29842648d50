import { UpdateError } from './update-error.js';

export interface FetchRequest {
  /** Milliseconds for the whole of it, body included. */
  readonly timeout: number;
  /** The most bytes that are read. */
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
  /** How the browser's own cache takes part. */
  readonly cache?: 'no-cache';
}

export interface FetchedBytes {
  /** `undefined`: not modified. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** After redirects. */
  readonly url: string;
  readonly tag?: string;
}

/** One request, bounded in time and in bytes. Rejects with an `UpdateError`. */
export async function fetchBytes(url: string, request: FetchRequest): Promise<FetchedBytes> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  request.signal.addEventListener('abort', abort);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    abort();
  }, request.timeout);
  try {
    return await read(url, request, controller.signal);
  } catch (error) {
    if (timedOut) throw new UpdateError('timeout', `no whole answer within ${request.timeout} ms from ${url}`);
    throw error instanceof UpdateError ? error : new UpdateError('unreachable', `${url}: ${reasonOf(error)}`);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', abort);
    // Whatever was not read is not wanted: without this a refused body would be held open.
    abort();
  }
}

async function read(url: string, { headers, cache, limit }: FetchRequest, signal: AbortSignal): Promise<FetchedBytes> {
  const response = await fetch(url, { headers, signal, ...(cache === undefined ? {} : { cache }) });
  const location = response.url || url;
  if (new URL(url).protocol === 'https:' && new URL(location).protocol !== 'https:')
    throw new UpdateError('unreachable', `${url} redirects to ${location}, which is not secure`);
  const tag = response.headers.get('etag');
  const found = { url: location, ...(tag === null ? {} : { tag }) };
  if (response.status === 304) return { ...found, bytes: undefined };
  if (!response.ok)
    throw new UpdateError('status', `${location} answers ${response.status}`, retryAfterOf(response.headers));
  return { ...found, bytes: await readBody(response, limit) };
}

async function readBody(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) throw new UpdateError('too-large', `${response.url} has more than ${limit} bytes`);
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  for (let offset = 0, index = 0; offset < length; index++) {
    const chunk = chunks[index] ?? new Uint8Array();
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Seconds or a date, in milliseconds from now; `undefined` if the other side asks for nothing. */
function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return wait > 0 ? wait : undefined;
}

/** `fetch` says only that it failed; why stands in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
