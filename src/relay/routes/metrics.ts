import type { Handler } from 'hono';
import type { RelayState } from '../relay-state.js';

/** `GET /metrics`, in Prometheus' text format. */
export function metrics({ metrics: { registry } }: RelayState): Handler {
  return async () => new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } });
}
