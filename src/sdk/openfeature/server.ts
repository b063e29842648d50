// `halyard/openfeature-server`: Halyard as a provider of the OpenFeature SDK for servers.
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
} from '@openfeature/server-sdk';
import { callSafely } from '../call-safely.js';
import { createClient, type NodeClientOptions } from '../node/index.js';
import { ProviderCore } from './provider-core.js';
import type { ProviderOptions } from './provider-options.js';

export type { ProviderOptions, TrackedEvent } from './provider-options.js';

export type HalyardProviderOptions = NodeClientOptions & ProviderOptions;

/** Evaluates in this process; the client behind it lives from `initialize` to `onClose`. */
export class HalyardProvider implements Provider {
  readonly metadata = { name: 'halyard' };
  readonly runsOn = 'server';
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

  initialize(): Promise<void> {
    return this.#core.initialize(this.#options.readyTimeout);
  }

  onClose(): Promise<void> {
    return this.#core.close();
  }

  async resolveBooleanEvaluation(
    flagKey: string,
    defaultValue: boolean,
    context: EvaluationContext,
  ): Promise<ResolutionDetails<boolean>> {
    return this.#core.resolve('boolean', flagKey, defaultValue, context);
  }

  async resolveStringEvaluation(
    flagKey: string,
    defaultValue: string,
    context: EvaluationContext,
  ): Promise<ResolutionDetails<string>> {
    return this.#core.resolve('string', flagKey, defaultValue, context);
  }

  async resolveNumberEvaluation(
    flagKey: string,
    defaultValue: number,
    context: EvaluationContext,
  ): Promise<ResolutionDetails<number>> {
    return this.#core.resolve('number', flagKey, defaultValue, context);
  }

  async resolveObjectEvaluation<Value extends JsonValue>(
    flagKey: string,
    defaultValue: Value,
    context: EvaluationContext,
  ): Promise<ResolutionDetails<Value>> {
    return this.#core.resolveObject(flagKey, defaultValue, context);
  }

  track(name: string, context: EvaluationContext, details: TrackingEventDetails): void {
    callSafely(this.#options.tracked, { name, context, details });
  }
}
