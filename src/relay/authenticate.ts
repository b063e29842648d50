import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { fail } from './respond.js';

/** Decides who may ask. */
export interface Gatekeeper {
  /** Lets requests through that show a key: `Authorization: Bearer KEY` or `X-API-Key: KEY`. */
  readonly requireKey: MiddlewareHandler;
  /** Lets requests through that show a token in the query: browsers cannot send headers with an event stream. */
  readonly requireToken: MiddlewareHandler;
  /** The token for the key that a request showed; undefined where nobody needs one. */
  readonly tokenFor: (headers: Headers) => string | undefined;
}

const BEARER = /^Bearer +(\S+)$/i;
/** Where the tokens come from: without it a token could be one for something else. */
const TOKEN_PURPOSE = 'halyard relay event stream';

export function createGatekeeper(keys: readonly string[]): Gatekeeper {
  const isKey = createSecretCheck(keys);
  const isToken = createSecretCheck(keys.map(tokenOf));
  const isOpen = keys.length === 0;
  return {
    requireKey: (c, next) => (isOpen || isKey(shownKey(c.req.raw.headers)) ? next() : unauthorized()),
    requireToken: (c, next) => (isOpen || isToken(c.req.query('token')) ? next() : unauthorized()),
    tokenFor: (headers) => {
      const key = isOpen ? undefined : shownKey(headers);
      return key === undefined ? undefined : tokenOf(key);
    },
  };
}

/**
 * Whether a text is one of the secrets, in a time that tells nothing of them: digests are compared, so lengths are
 * equal, and all of them are, so that the place of the right one does not show.
 */
function createSecretCheck(secrets: readonly string[]): (shown: string | undefined) => boolean {
  const digests = secrets.map(digest);
  return (shown) => {
    const wanted = digest(shown ?? '');
    let matches = 0;
    for (const known of digests) matches += Number(timingSafeEqual(known, wanted));
    return shown !== undefined && matches > 0;
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Every relay with the same key gives the same token; nothing of the key can be told from it. */
const tokenOf = (key: string) => createHmac('sha256', key).update(TOKEN_PURPOSE).digest('base64url');

function shownKey(headers: Headers): string | undefined {
  const bearer = BEARER.exec(headers.get('authorization') ?? '')?.[1];
  return bearer ?? headers.get('x-api-key') ?? undefined;
}

async function unauthorized(): Promise<Response> {
  return fail(401, 'show a key: Authorization: Bearer KEY, or X-API-Key: KEY', { 'www-authenticate': 'Bearer' });
}
