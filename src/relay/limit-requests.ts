import type { MiddlewareHandler } from 'hono';
import { failForNow } from './respond.js';

/** Requests that are under way. */
export interface RequestGate {
  readonly count: () => number;
  /** Refuses those beyond the limit at once: a queue would only make everybody wait. */
  readonly admit: MiddlewareHandler;
}

export function createRequestGate(limit: number): RequestGate {
  let count = 0;
  return {
    count: () => count,
    admit: async (_, next) => {
      if (count >= limit) return failForNow(429, 'too many requests at the same time');
      count++;
      try {
        return await next();
      } finally {
        count--;
      }
    },
  };
}
