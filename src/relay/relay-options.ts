import type { ServedRelease } from './release-source.js';

/** What a relay is told beside where its releases come from. */
export interface RelayOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Keys that clients must show one of; none: everybody may ask. */
  readonly keys: readonly string[];
  /** Origins of web pages that may ask; `*` is all. */
  readonly corsOrigins: readonly string[];
  readonly limits: RelayLimits;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds from any fixed moment, never running backward. */
  readonly clock: () => number;
  /** In `[0, 1)`, for flags with `bucketBy: random`. */
  readonly random: () => number;
}

/** Times are in milliseconds. */
export interface RelayLimits {
  readonly bodyBytes: number;
  /** How deep lists and objects may nest in a context. */
  readonly contextDepth: number;
  /** Requests that are answered at the same time. */
  readonly requests: number;
  readonly eventStreams: number;
  /** For a request to arrive whole. */
  readonly requestTime: number;
  /** Between two signs of life on an event stream. */
  readonly heartbeat: number;
  /** Between failing `/readyz` and refusing connections, so that balancers can turn away first. */
  readonly drainTime: number;
  /** For what is under way when the relay stops. */
  readonly shutdownTime: number;
}

export const DEFAULT_LIMITS: RelayLimits = {
  bodyBytes: 64 * 1024,
  contextDepth: 16,
  requests: 512,
  eventStreams: 4096,
  requestTime: 10_000,
  heartbeat: 25_000,
  drainTime: 0,
  shutdownTime: 10_000,
};

/** Whoever wants to know what a relay does. */
export interface RelayObserver {
  readonly loaded: (release: ServedRelease) => void;
  readonly failed: (reason: string) => void;
  /** A request could not be answered, and nobody foresaw why. */
  readonly crashed: (error: Error) => void;
}
