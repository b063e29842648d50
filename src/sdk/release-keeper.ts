import type { ClientEvents, ClientState, ClientStatus } from './client-events.js';
import type { EmbeddedBundle } from './client-options.js';
import { createListeners, type Listeners } from './listeners.js';
import type { Release, ReleaseFiles } from './release.js';
import type { BundleLoader } from './release-policy.js';
import { asUpdateError, type UpdateError } from './update-error.js';

/** What a feed tells as it goes along. */
export interface FeedListener {
  readonly current: () => Release | undefined;
  /** A release that was kept from earlier. */
  readonly restored: (release: Release) => void;
  /** The source was heard of: it offers this release, made from these files, or none but the current one. */
  readonly confirmed: (release: Release | undefined, files?: ReleaseFiles) => void;
  /** Something went wrong, and it goes on. */
  readonly reported: (error: unknown) => void;
  /** The source was not heard of, or cannot be believed, so many times in a row. */
  readonly failed: (error: unknown, failures: number) => void;
}

/** Starts to follow a source; gives the function that ends it. */
export type Feed = (listener: FeedListener) => Stop | Promise<Stop>;

type Stop = () => void | Promise<void>;

export interface KeeperOptions {
  readonly load: BundleLoader;
  /** A bundle to begin with. */
  readonly embedded: EmbeddedBundle | undefined;
  /** Absent: there is nothing but what is embedded. */
  readonly feed: Feed | undefined;
}

/** Holds the last good release. */
export interface ReleaseKeeper {
  readonly events: { readonly [Name in keyof ClientEvents]: Listeners<ClientEvents[Name]> };
  readonly release: () => Release | undefined;
  readonly status: () => ClientStatus;
  readonly close: () => Promise<void>;
}

/** After so many failures in a row what is served counts as stale. */
const PATIENCE = 3;

export function keepRelease({ embedded, feed, load }: KeeperOptions): ReleaseKeeper {
  const events: ReleaseKeeper['events'] = {
    change: createListeners(),
    error: createListeners(),
    status: createListeners(),
  };
  let release: Release | undefined;
  let state: ClientState = 'waiting';
  let error: UpdateError | undefined;
  /** Whether the source itself has offered what is served. */
  let isConfirmed = false;

  const current = () => release;
  const status = () => ({ state, revision: release?.revision, sequence: release?.sequence, error });
  const enter = (next: ClientState) => {
    if (state === next || state === 'closed') return;
    state = next;
    events.status.tell(status());
  };
  const reported = (thrown: unknown) => {
    error = asUpdateError(thrown);
    events.error.tell(error);
  };
  const serve = async (next: Release) => {
    const before = release;
    release = next;
    if (!before || before.bundle === next.bundle || !events.change.any()) return;
    // Web pages fetch the code for it when they need it; where they cannot, any flag may have changed.
    const flagsChanged = await import('./changed-flags.js').then(
      ({ changedFlags }) => changedFlags(before, next),
      () => next.evaluator.keys(),
    );
    if (flagsChanged.length > 0) events.change.tell({ flagsChanged, revision: next.revision });
  };

  const begin = (bundle: EmbeddedBundle) => {
    try {
      // An object becomes text and is read like any other: what is loaded gets frozen, and has to be ours alone.
      const first = load(typeof bundle === 'string' ? bundle : JSON.stringify(bundle));
      if (first instanceof Promise) return first.then(serve).catch(reported);
      void serve(first);
    } catch (thrown) {
      // Whoever wants to hear of it has had no chance to say so yet.
      queueMicrotask(() => reported(thrown));
    }
    return undefined;
  };
  const listener: FeedListener = {
    current,
    restored: serve,
    confirmed(next) {
      if (next) void serve(next);
      isConfirmed = true;
      error = undefined;
      enter('ready');
    },
    reported,
    failed(thrown, failures) {
      reported(thrown);
      if (release && (!isConfirmed || failures >= PATIENCE)) enter('stale');
    },
  };
  /** Runs without a pause where none is needed: then the flags are there when the keeper is. */
  const open = async () => {
    const beginning = embedded === undefined ? undefined : begin(embedded);
    if (beginning) await beginning;
    if (state === 'closed') return undefined;
    if (feed) return feed(listener);
    enter(release ? 'ready' : 'stale');
    return undefined;
  };
  const stop = open().catch((thrown) => {
    reported(thrown);
    enter('stale');
    return undefined;
  });

  return {
    events,
    release: current,
    status,
    async close() {
      enter('closed');
      await (await stop)?.();
    },
  };
}
