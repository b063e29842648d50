import type { Context } from 'hono';
import type { EncodedContents } from './encodings.js';
import { matchesTag } from './entity-tag.js';

/** A file that SDKs fetch. */
export interface ServedFile {
  readonly contents: EncodedContents;
  /** Names the contents, whatever form they are sent in. */
  readonly name: string;
  readonly cacheControl: string;
  readonly contentType: string;
}

/** The file in a form the client takes, or 304 if it has it. */
export async function sendFile(
  c: Context,
  { contents, name, cacheControl, contentType }: ServedFile,
): Promise<Response> {
  const { encoding, bytes } = await contents.for(c);
  // A strong tag is one of bytes, and the forms have different ones.
  const tag = encoding === 'identity' ? `"${name}"` : `"${name}-${encoding}"`;
  const headers = { etag: tag, 'cache-control': cacheControl, vary: 'accept-encoding' };
  if (matchesTag(c.req.header('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  const coded = encoding === 'identity' ? {} : { 'content-encoding': encoding };
  return new Response(bytes, { headers: { ...headers, ...coded, 'content-type': contentType } });
}
