// `halyard/openfeature-web`: Halyard as a provider of the OpenFeature SDK for browsers.
import {
  ErrorCode,
  type EvaluationContext,
  type JsonValue,
  OpenFeatureEventEmitter,
  type Provider,
  ProviderEvents,
  ProviderNotReadyError,
  type ResolutionDetails,
  type TrackingEventDetails,
} from '@openfeature/web-sdk';
import { createClient } from '../browser.js';
import { callSafely } from '../call-safely.js';
import type { ClientOptions } from '../client-options.js';
import { ProviderCore } from './provider-core.js';
import type { ProviderOptions } from './provider-options.js';

export type { ProviderOptions, TrackedEvent } from './provider-options.js';

export type HalyardProviderOptions = ClientOptions & ProviderOptions;

/** Evaluates in this process, synchronously; the client behind it lives from `initialize` to `onClose`. */
export class HalyardWebProvider implements Provider {
  readonly metadata = { name: 'halyard' };
  readonly runsOn = 'client';
  readonly events = new OpenFeatureEventEmitter();
  #options: HalyardProviderOptions;
  #core: ProviderCore;

  constructor(options: HalyardProviderOptions) {
    const { events } = this;
    const signals = {
      ready: () => events.emit(ProviderEvents.Ready),
      stale: (message: string) => events.emit(ProviderEvents.Stale, { message }),
      changed: (flagsChanged: string[]) => events.emit(ProviderEvents.ConfigurationChanged, { flagsChanged }),
    };
    this.#options = options;
    this.#core = new ProviderCore(() => createClient(options), signals, { ErrorCode, ProviderNotReadyError });
  }

  /** Flags that are part of the page are there at once; the page does not wait for newer ones. */
  initialize(): Promise<void> {
    const { bootstrap, readyTimeout } = this.#options;
    return this.#core.initialize(bootstrap === undefined ? readyTimeout : 0);
  }

  /** Evaluations are local and take the context as it is: there is nothing to wait for. */
  onContextChange(): void {}

  onClose(): Promise<void> {
    return this.#core.close();
  }

  resolveBooleanEvaluation(
    flagKey: string,
    defaultValue: boolean,
    context: EvaluationContext,
  ): ResolutionDetails<boolean> {
    return this.#core.resolve('boolean', flagKey, defaultValue, context);
  }

  resolveStringEvaluation(
    flagKey: string,
    defaultValue: string,
    context: EvaluationContext,
  ): ResolutionDetails<string> {
    return this.#core.resolve('string', flagKey, defaultValue, context);
  }

  resolveNumberEvaluation(
    flagKey: string,
    defaultValue: number,
    context: EvaluationContext,
  ): ResolutionDetails<number> {
    return this.#core.resolve('number', flagKey, defaultValue, context);
  }

  resolveObjectEvaluation<Value extends JsonValue>(
    flagKey: string,
    defaultValue: Value,
    context: EvaluationContext,
  ): ResolutionDetails<Value> {
    return this.#core.resolveObject(flagKey, defaultValue, context);
  }

  track(name: string, context: EvaluationContext, details: TrackingEventDetails): void {
    callSafely(this.#options.tracked, { name, context, details });
  }
}
