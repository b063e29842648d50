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

/** After so many failures in a row what is served counts as stale. */
const PATIENCE = 3;

/** Holds the last good release, and keeps up with its feed. */
export class ReleaseKeeper {
  readonly events: { readonly [Name in keyof ClientEvents]: Listeners<ClientEvents[Name]> } = {
    change: createListeners(),
    error: createListeners(),
    status: createListeners(),
  };
  release: Release | undefined;
  #state: ClientState = 'waiting';
  #error: UpdateError | undefined;
  /** Whether the source itself has offered what is served. */
  #isConfirmed = false;
  #stop = () => {};
  #stored = Promise.resolve();

  constructor({ embedded, feed, load }: KeeperOptions) {
    const beginning = embedded === undefined ? undefined : this.#begin(embedded, load);
    if (feed) this.#open(feed);
    else if (beginning) beginning.then(() => this.#enter(this.release ? 'ready' : 'stale'));
    else this.#state = this.release ? 'ready' : 'stale';
  }

  get status(): ClientStatus {
    const { revision, sequence } = this.release ?? {};
    return { state: this.#state, revision, sequence, error: this.#error };
  }

  close(): Promise<void> {
    this.#enter('closed');
    this.#stop();
    return this.#stored;
  }

  /** At once if the bundle can be loaded at once; else gives when it is over. */
  #begin(embedded: EmbeddedBundle, load: BundleLoader): Promise<void> | undefined {
    try {
      // An object becomes text and is read like any other: what is loaded gets frozen, and has to be ours alone.
      const loaded = load(typeof embedded === 'string' ? embedded : JSON.stringify(embedded));
      if (loaded instanceof Promise)
        return loaded.then(
          (release) => {
            if (!this.release) this.#serve(release);
          },
          (error) => this.#report(error),
        );
      this.#serve(loaded);
    } catch (error) {
      // Whoever wants to hear of it has had no chance to say so yet.
      queueMicrotask(() => this.#report(error));
    }
    return undefined;
  }

  #open(feed: ReleaseFeed): void {
    const { cache, policy } = feed;
    if (cache)
      cache
        .restore(policy)
        .then((restored) => restored && this.#serve(restored))
        .catch((error) => this.#report(error))
        .then(() => this.#follow(feed));
    else this.#follow(feed);
  }

  #follow(feed: ReleaseFeed): void {
    if (this.#state === 'closed') return;
    const { poke, close } = repeat({
      pace: feed.pace,
      attempt: (signal) => this.#update(feed, signal),
      failed: (error, failures) => {
        this.#report(error);
        if (this.release && (!this.#isConfirmed || failures >= PATIENCE)) this.#enter('stale');
      },
    });
    const unwatch = feed.watch?.(poke);
    this.#stop = () => {
      close();
      unwatch?.();
    };
  }

  async #update({ reader, policy, cache }: ReleaseFeed, signal: AbortSignal): Promise<void> {
    const fetched = await fetchRelease(reader, policy, this.release, signal);
    if (signal.aborted) return;
    const files = fetched?.files;
    if (fetched) this.#serve(fetched.release);
    if (files && cache)
      this.#stored = this.#stored.then(() => cache.store(files)).catch((error) => this.#report(error));
    this.#isConfirmed = true;
    this.#error = undefined;
    this.#enter('ready');
  }

  #serve(next: Release): void {
    const before = this.release;
    this.release = next;
    if (before && before.bundle !== next.bundle && this.events.change.any()) void this.#announce(before, next);
  }

  async #announce(before: Release, next: Release): Promise<void> {
    // Web pages fetch the code for it when they need it; where they cannot, any flag may have changed.
    const flagsChanged = await import('./changed-flags.js').then(
      ({ changedFlags }) => changedFlags(before, next),
      () => next.evaluator.keys(),
    );
    if (flagsChanged.length > 0) this.events.change.emit({ flagsChanged, revision: next.revision });
  }

  #enter(next: ClientState): void {
    if (this.#state === next || this.#state === 'closed') return;
    this.#state = next;
    this.events.status.emit(this.status);
  }

  #report(error: unknown): void {
    this.#error = asUpdateError(error);
    this.events.error.emit(this.#error);
  }
}
