import type { UpdateError } from './update-error.js';

/** Another bundle is served. */
export interface ChangeEvent {
  /** The keys of flags that are new, gone or different, in order; never empty. */
  readonly flagsChanged: readonly string[];
  readonly revision?: string | undefined;
}

export type ClientState =
  | 'waiting' // for a first answer of the source
  | 'ready' // what is served is what the source offers
  | 'stale' // the source fails, or offers what cannot be taken; the last good bundle is served
  | 'closed';

export interface ClientStatus {
  readonly state: ClientState;
  /** Of the release that is served. */
  readonly revision?: string | undefined;
  readonly sequence?: number | undefined;
  /** Why the last attempt failed. */
  readonly error?: UpdateError | undefined;
}

export interface ClientEvents {
  readonly change: ChangeEvent;
  /** An update that did not take place. */
  readonly error: UpdateError;
  readonly status: ClientStatus;
}
