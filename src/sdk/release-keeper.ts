import type { ClientEvents, ClientState, ClientStatus } from './client-events.js';
import type { EmbeddedBundle } from './client-options.js';
import { fetchRelease } from './fetch-release.js';
import { createListeners, type Listeners } from './listeners.js';
import type { Pace } from './next-delay.js';
import type { Release } from './release.js';
import type { ReleaseCache } from './release-cache.js';
import type { BundleLoader, ReleasePolicy } from './release-policy.js';
import type { ReleaseReader } from './release-reader.js';
import { repeat } from './repeat.js';
import { asUpdateError, type UpdateError } from './update-error.js';

/** Where releases come from, and on which terms. */
export interface ReleaseFeed {
  readonly reader: ReleaseReader;
  readonly policy: ReleasePolicy;
  readonly pace: Pace;
  readonly cache?: ReleaseCache | undefined;
  /** Calls back when something may have changed; gives the function that ends it. */
  readonly watch?: ((poke: () => void) => () => void) | undefined;
}

export interface KeeperOptions {
  readonly load: BundleLoader;
  /** A bundle to begin with. */
  readonly embedded: EmbeddedBundle | undefined;
  /** Absent: there is nothing but what is embedded. */
  readonly feed: ReleaseFeed | undefined;
}

/** Holds the last good release, and keeps up with its feed. */
export interface ReleaseKeeper {
  readonly events: { readonly [Name in keyof ClientEvents]: Listeners<ClientEvents[Name]> };
  readonly release: () => Release | undefined;
  readonly status: () => ClientStatus;
  readonly close: () => Promise<void>;
}

/** After so many failures in a row what is served counts as stale. */
const PATIENCE = 3;

export function keepRelease({ embedded, feed, load }: KeeperOptions): ReleaseKeeper {
  const change: ReleaseKeeper['events']['change'] = createListeners();
  const errors: ReleaseKeeper['events']['error'] = createListeners();
  const statuses: ReleaseKeeper['events']['status'] = createListeners();
  let release: Release | undefined;
  let state: ClientState = 'waiting';
  let error: UpdateError | undefined;
  /** Whether the source itself has offered what is served. */
  let isConfirmed = false;
  let stop = () => {};
  let stored = Promise.resolve();

  const status = () => ({ state, revision: release?.revision, sequence: release?.sequence, error });
  const enter = (next: ClientState) => {
    if (state === next || state === 'closed') return;
    state = next;
    statuses.emit(status());
  };
  const report = (thrown: unknown) => {
    error = asUpdateError(thrown);
    errors.emit(error);
  };

  const serve = async (next: Release) => {
    const before = release;
    release = next;
    if (!before || before.bundle === next.bundle || !change.any()) return;
    // Web pages fetch the code for it when they need it; where they cannot, any flag may have changed.
    const flagsChanged = await import('./changed-flags.js').then(
      ({ changedFlags }) => changedFlags(before, next),
      () => next.evaluator.keys(),
    );
    if (flagsChanged.length > 0) change.emit({ flagsChanged, revision: next.revision });
  };

  const update = async ({ reader, policy, cache }: ReleaseFeed, signal: AbortSignal) => {
    const { release: next, files } = (await fetchRelease(reader, policy, release, signal)) ?? {};
    if (signal.aborted) return;
    if (next) void serve(next);
    if (files && cache) stored = stored.then(() => cache.store(files)).catch(report);
    isConfirmed = true;
    error = undefined;
    enter('ready');
  };

  const follow = (source: ReleaseFeed) => {
    if (state === 'closed') return;
    const { poke, close } = repeat({
      pace: source.pace,
      attempt: (signal) => update(source, signal),
      failed(reason, failures) {
        report(reason);
        if (release && (!isConfirmed || failures >= PATIENCE)) enter('stale');
      },
    });
    const unwatch = source.watch?.(poke);
    stop = () => {
      close();
      unwatch?.();
    };
  };

  const begin = (bundle: EmbeddedBundle) => {
    try {
      // An object becomes text and is read like any other: what is loaded gets frozen, and has to be ours alone.
      const first = load(typeof bundle === 'string' ? bundle : JSON.stringify(bundle));
      if (first instanceof Promise) return first.then(serve).catch(report);
      void serve(first);
    } catch (thrown) {
      // Whoever wants to hear of it has had no chance to say so yet.
      queueMicrotask(() => report(thrown));
    }
    return undefined;
  };
  /** Runs without a pause where none is needed: then the flags are there when the keeper is. */
  const open = async () => {
    const beginning = embedded === undefined ? undefined : begin(embedded);
    if (beginning) await beginning;
    if (!feed) return enter(release ? 'ready' : 'stale');
    const { cache, policy } = feed;
    if (cache) await cache.restore(policy).then((restored) => restored && serve(restored)).catch(report);
    follow(feed);
  };
  void open();

  return {
    events: { change, error: errors, status: statuses },
    release: () => release,
    status,
    close() {
      enter('closed');
      stop();
      return stored;
    },
  };
}
