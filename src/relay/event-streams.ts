import type { SSEStreamingApi } from 'hono/streaming';
import type { CurrentRelease } from './current-release.js';

/** The clients that listen for changes. */
export interface EventStreams {
  readonly count: () => number;
  /** Tells a client of every change from a version on; fulfilled when it has gone, or the streams are closed. */
  readonly serve: (stream: SSEStreamingApi, known: string | undefined) => Promise<void>;
  readonly close: () => void;
}

/** Milliseconds after which a client that lost its connection comes back. */
const RETRY = 2000;

export function createEventStreams(current: CurrentRelease, heartbeat: number): EventStreams {
  const wakers = new Set<() => void>();
  let closed = false;
  const wakeAll = () => {
    for (const wake of wakers) wake();
  };
  const unsubscribe = current.subscribe(wakeAll);
  let count = 0;

  /** True if something happened, false if nothing did for so long that the client needs a sign of life. */
  const wait = (stream: SSEStreamingApi) =>
    new Promise<boolean>((resolve) => {
      const settle = (happened: boolean) => {
        clearTimeout(timer);
        wakers.delete(wake);
        resolve(happened);
      };
      const wake = () => settle(true);
      const timer = setTimeout(settle, heartbeat, false);
      wakers.add(wake);
      if (stream.aborted || closed) wake();
    });

  const tell = async (stream: SSEStreamingApi, known: string | undefined) => {
    const prepared = current.get();
    let told = known ?? prepared?.version();
    // The id lets a client that comes back say what it knows, also before the first change.
    await stream.write(`retry: ${RETRY}\n${told === undefined ? '' : `id: ${told}\n`}\n`);
    while (!stream.aborted && !closed) {
      const release = current.get();
      const version = release?.version();
      if (release === undefined || version === undefined || version === told) {
        if (!(await wait(stream))) await stream.write(':\n\n');
        continue;
      }
      told = version;
      await stream.writeSSE({ event: 'message', id: version, data: changeEvent(version, release.loadedAt) });
    }
  };

  return {
    count: () => count,
    serve: async (stream, known) => {
      count++;
      stream.onAbort(wakeAll);
      try {
        await tell(stream, known);
      } finally {
        count--;
      }
    },
    close: () => {
      closed = true;
      unsubscribe();
      wakeAll();
    },
  };
}

const changeEvent = (version: string, loadedAt: number) =>
  JSON.stringify({ type: 'refetchEvaluation', etag: version, lastModified: Math.floor(loadedAt / 1000) });
