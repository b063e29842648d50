import type { MiddlewareHandler } from 'hono';
import type { RelayState } from './relay-state.js';

/** Measures how long the answers of one route take. */
export function timeRequests({ metrics, options: { clock } }: RelayState, route: string): MiddlewareHandler {
  return async (c, next) => {
    const startedAt = clock();
    await next();
    metrics.responded(route, c.res.status, clock() - startedAt);
  };
}
