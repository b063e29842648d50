import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { Gatekeeper } from './authenticate.js';
import type { RequestGate } from './limit-requests.js';
import type { NodeEnv } from './read-body.js';
import type { RelayState } from './relay-state.js';
import { fail } from './respond.js';
import { evaluateFlag } from './routes/evaluate-flag.js';
import { evaluateFlags } from './routes/evaluate-flags.js';
import { EVENTS_PATH, events } from './routes/events.js';
import { fileRoutes } from './routes/files.js';
import { healthz, readyz } from './routes/health.js';
import { metrics } from './routes/metrics.js';
import { timeRequests } from './time-requests.js';

/** Everything a relay answers. */
export function createApp(
  state: RelayState,
  gate: RequestGate,
  { requireKey, requireToken, tokenFor }: Gatekeeper,
): Hono<NodeEnv> {
  const { corsOrigins } = state.options;
  const files = fileRoutes(state);
  const app = new Hono<NodeEnv>();
  const guard = (route: string) => [timeRequests(state, route), gate.admit] as const;

  if (corsOrigins.length > 0) app.use('*', allowOrigins(corsOrigins));
  app.post('/ofrep/v1/evaluate/flags/:key', ...guard('flag'), requireKey, evaluateFlag(state));
  app.post('/ofrep/v1/evaluate/flags', ...guard('flags'), requireKey, evaluateFlags(state, tokenFor));
  app.get(EVENTS_PATH, ...guard('events'), requireToken, events(state));
  app.get('/manifest.json', ...guard('manifest'), requireKey, files.manifest);
  app.get('/manifest.json.sig', ...guard('manifest'), requireKey, files.signature);
  // Whoever keeps the process alive asks these two: they need no key, and are answered under any load.
  app.get('/healthz', healthz);
  app.get('/readyz', readyz(state));
  app.get('/metrics', requireKey, metrics(state));
  // A pattern with two parameters would make all routes be searched for instead of matched at once.
  app.get('*', ...guard('bundle'), requireKey, files.bundle);
  app.notFound(() => fail(404, 'there is nothing here'));
  app.onError((error, c) => {
    // A client that left in the middle of its request is no news.
    if (!c.req.raw.signal.aborted) state.observer.crashed(error);
    return fail(500, 'the relay could not answer, and its log says why');
  });
  return app;
}

const PREFLIGHT_SECONDS = 600;

function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: origins.includes('*') ? '*' : [...origins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type', 'authorization', 'x-api-key', 'if-none-match'],
    exposeHeaders: ['etag', 'retry-after'],
    maxAge: PREFLIGHT_SECONDS,
  });
}
