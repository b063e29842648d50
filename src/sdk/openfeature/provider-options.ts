import type { EvaluationContext, TrackingEventDetails } from '@openfeature/core';

/** An action that the application reports, to be set against exposures. */
export interface TrackedEvent {
  readonly name: string;
  readonly context: EvaluationContext;
  readonly details: TrackingEventDetails;
}

/** What a provider takes beside the options of a client. */
export interface ProviderOptions {
  /** Milliseconds to wait for the first flags before the provider is in error; default 10 seconds. */
  readonly readyTimeout?: number | undefined;
  /** Where tracked events go; without it they are dropped. */
  readonly tracked?: ((event: TrackedEvent) => unknown) | undefined;
}
