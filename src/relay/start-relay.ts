import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createGatekeeper } from './authenticate.js';
import { closeServer } from './close-server.js';
import { createApp } from './create-app.js';
import { createRefresher } from './create-refresher.js';
import { createCurrentRelease } from './current-release.js';
import { createEventStreams } from './event-streams.js';
import { createRequestGate } from './limit-requests.js';
import { listen } from './listen.js';
import { createRelayMetrics } from './relay-metrics.js';
import type { RelayObserver, RelayOptions } from './relay-options.js';
import type { RelayState } from './relay-state.js';
import type { ReleaseListener, ReleaseSource } from './release-source.js';

export interface Relay {
  /** Without a slash at its end. */
  readonly url: string;
  /** Fulfilled when the source was looked at for the first time, whatever came of it; until then `/readyz` fails. */
  readonly opened: Promise<void>;
  /** Stops: `/readyz` fails at once, event streams end, what is under way is finished or, at the deadline, cut off. */
  readonly close: () => Promise<ShutdownOutcome>;
}

export type ShutdownOutcome = 'finished' | 'cut-off';

/** Serves the releases of a source. Rejects if the address cannot be had, or is not the machine's. */
export async function startRelay(
  source: ReleaseSource,
  options: RelayOptions,
  observer: RelayObserver,
): Promise<Relay> {
  const { limits } = options;
  let stopping = false;
  const current = createCurrentRelease(options);
  const streams = createEventStreams(current, limits.heartbeat);
  const gate = createRequestGate(limits.requests);
  const metrics = createRelayMetrics({ requests: gate.count, eventStreams: streams.count });
  const state: RelayState = {
    options,
    observer,
    current,
    streams,
    metrics,
    refresh: createRefresher(source.refresh, options.clock),
    isStopping: () => stopping,
  };
  const app = createApp(state, gate, createGatekeeper(options.keys));
  const server = createHttpServer(app.fetch, state);
  const url = await listen(server, options);
  return {
    url,
    opened: source.open(createReleaseListener(state)),
    close: async () => {
      stopping = true;
      await pause(limits.drainTime);
      await source.close();
      current.close();
      streams.close();
      return closeServer(server, limits.shutdownTime);
    },
  };
}

function createReleaseListener({ current, metrics, observer, options }: RelayState): ReleaseListener {
  return {
    loaded: (release) => {
      current.replace(release);
      metrics.loaded(release, options.now());
      observer.loaded(release);
    },
    failed: (reason) => {
      metrics.failed();
      observer.failed(reason);
    },
  };
}

const CHECKS_PER_REQUEST_TIME = 4;
/** Longer than the minute for which balancers keep connections: whoever closes first may cut off a request. */
const IDLE_TIME = 65_000;

function createHttpServer(
  fetch: Parameters<typeof getRequestListener>[0],
  { options, isStopping }: RelayState,
): Server {
  const { requestTime, heartbeat } = options.limits;
  const answer = getRequestListener(fetch);
  const server = createServer(
    {
      requestTimeout: requestTime,
      headersTimeout: requestTime,
      connectionsCheckingInterval: Math.ceil(requestTime / CHECKS_PER_REQUEST_TIME),
      keepAliveTimeout: IDLE_TIME,
    },
    (request, response) => {
      // Clients that are told leave by themselves, before connections are closed under their hands.
      if (isStopping()) response.setHeader('connection', 'close');
      return answer(request, response);
    },
  );
  // A client that takes nothing of what it is sent, not even heartbeats, has gone.
  return server.setTimeout(Math.max(heartbeat * 4, IDLE_TIME * 2));
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
