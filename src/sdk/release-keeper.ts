import { changedFlags } from './changed-flags.js';
import type { ClientEvents, ClientState, ClientStatus } from './client-events.js';
import { fetchRelease } from './fetch-release.js';
import { createListeners, type Listeners } from './listeners.js';
import { loadBundle } from './load-bundle.js';
import type { Pace } from './next-delay.js';
import type { Release, ReleaseFiles } from './release.js';
import type { ReleaseCache } from './release-cache.js';
import type { ReleasePolicy } from './release-policy.js';
import type { ReleaseReader } from './release-reader.js';
import { repeat } from './repeat.js';
import { restoreRelease } from './restore-release.js';
import { asUpdateError, type UpdateError } from './update-error.js';

/** Where releases come from, and on which terms. */
export interface ReleaseFeed {
  readonly reader: ReleaseReader;
  readonly policy: ReleasePolicy;
  readonly pace: Pace;
  readonly cache?: ReleaseCache;
  /** Calls back when something may have changed; gives the function that ends it. */
  readonly watch?: (poke: () => void) => () => void;
}

export interface KeeperOptions {
  /** The text of a bundle to begin with. */
  readonly embedded?: string;
  readonly feed?: ReleaseFeed;
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
  #feed: ReleaseFeed | undefined;
  #release: Release | undefined;
  #state: ClientState = 'waiting';
  #error: UpdateError | undefined;
  /** Whether the source itself has offered what is served. */
  #isConfirmed = false;
  #stop = () => {};
  #stored = Promise.resolve();

  constructor({ embedded, feed }: KeeperOptions) {
    this.#feed = feed;
    if (embedded !== undefined) this.#begin(embedded);
    if (feed === undefined) this.#state = this.#release === undefined ? 'stale' : 'ready';
    else if (feed.cache === undefined) this.#follow(feed);
    else
      this.#restore(feed)
        .catch((error) => this.#report(error))
        .then(() => this.#follow(feed));
  }

  get release(): Release | undefined {
    return this.#release;
  }

  get status(): ClientStatus {
    const { revision, sequence } = this.#release ?? {};
    return {
      state: this.#state,
      ...(revision === undefined ? {} : { revision }),
      ...(sequence === undefined ? {} : { sequence }),
      ...(this.#error === undefined ? {} : { error: this.#error }),
    };
  }

  async close(): Promise<void> {
    this.#enter('closed');
    this.#stop();
    await this.#stored;
  }

  #begin(embedded: string): void {
    try {
      this.#serve(loadBundle(embedded));
    } catch (error) {
      // Whoever wants to hear of it has had no chance to say so yet.
      queueMicrotask(() => this.#report(error));
    }
  }

  async #restore({ cache, policy }: ReleaseFeed): Promise<void> {
    const text = await cache?.read();
    if (text !== undefined) this.#serve(await restoreRelease(text, policy));
  }

  #follow({ pace, watch }: ReleaseFeed): void {
    if (this.#state === 'closed') return;
    const { poke, close } = repeat({
      pace,
      attempt: (signal) => this.#update(signal),
      failed: (error, failures) => this.#fail(error, failures),
    });
    const unwatch = watch?.(poke);
    this.#stop = () => {
      close();
      unwatch?.();
    };
  }

  async #update(signal: AbortSignal): Promise<void> {
    if (this.#feed === undefined) return;
    const { reader, policy } = this.#feed;
    const fetched = await fetchRelease(reader, policy, this.#release, signal);
    if (signal.aborted) return;
    if (fetched !== undefined) this.#serve(fetched.release);
    if (fetched?.files !== undefined) this.#store(fetched.files);
    this.#isConfirmed = true;
    this.#error = undefined;
    this.#enter('ready');
  }

  #fail(error: UpdateError, failures: number): void {
    this.#report(error);
    if (this.#release !== undefined && (!this.#isConfirmed || failures >= PATIENCE)) this.#enter('stale');
  }

  #serve(next: Release): void {
    const before = this.#release?.bundle;
    this.#release = next;
    const { change } = this.events;
    if (before === undefined || before === next.bundle || !change.any()) return;
    const flagsChanged = changedFlags(before, next.bundle);
    const { revision } = next;
    if (flagsChanged.length > 0) change.emit({ flagsChanged, ...(revision === undefined ? {} : { revision }) });
  }

  #store(files: ReleaseFiles): void {
    const { cache } = this.#feed ?? {};
    this.#stored = this.#stored.then(() => cache?.write(JSON.stringify(files))).catch((error) => this.#report(error));
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
