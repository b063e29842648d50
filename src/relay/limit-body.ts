import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refuse } from './respond.js';

/** Refuses bodies that are longer than a number of bytes, without reading on. */
export function limitBody(maximum: number): MiddlewareHandler {
  const tooLarge = () =>
    refuse({ status: 413, errorCode: 'PARSE_ERROR', errorDetails: `the body has more than ${maximum} bytes` });
  const limitUnknownLength = bodyLimit({ maxSize: maximum, onError: tooLarge });
  return async (c, next) => {
    const length = c.req.header('content-length');
    // Node makes sure that a body has the length it says; without one, bytes must be counted as they come, which is dear.
    if (length === undefined) return limitUnknownLength(c, next);
    return Number(length) > maximum ? tooLarge() : next();
  };
}
