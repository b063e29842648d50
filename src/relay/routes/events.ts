import type { Handler } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { RelayState } from '../relay-state.js';
import { failForNow } from '../respond.js';

export const EVENTS_PATH = '/ofrep/v1/events';

/** `GET /ofrep/v1/events`: a server-sent event whenever evaluations may have changed. */
export function events({ streams, options }: RelayState): Handler {
  return (c) => {
    if (streams.count() >= options.limits.eventStreams) return failForNow(429, 'too many event streams');
    const known = c.req.header('last-event-id') ?? c.req.query('since');
    // Proxies that collect answers before they pass them on would hold events back.
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, (stream) => streams.serve(stream, plainVersion(known)));
  };
}

/** What a client says that it knows goes into the stream, so it must be one line. */
const plainVersion = (text: string | undefined) =>
  text !== undefined && /^[\w-]{1,64}$/.test(text) ? text : undefined;
