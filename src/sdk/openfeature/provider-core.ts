import type { ErrorCode, EvaluationContext, JsonValue, ResolutionDetails } from '@openfeature/core';
import type { ValueOfType, ValueType } from '../../evaluator/typed-value.js';
import type { FlagClient } from '../client.js';
import { flagMetadata } from './flag-metadata.js';

/** What a provider tells its SDK once it is initialised. */
export interface ProviderSignals {
  readonly ready: () => void;
  readonly stale: (message: string) => void;
  readonly changed: (flagsChanged: string[]) => void;
}

/** What is taken from the SDK at run time, so that nothing else of OpenFeature has to be installed. */
export interface SdkParts {
  readonly ErrorCode: typeof ErrorCode;
  readonly ProviderNotReadyError: new (message: string) => Error;
}

/** What providers for servers and for browsers share: a client that lives from `initialize` to `close`. */
export class ProviderCore {
  #client: FlagClient | undefined;
  #openClient: () => FlagClient;
  #signals: ProviderSignals;
  #parts: SdkParts;

  constructor(openClient: () => FlagClient, signals: ProviderSignals, parts: SdkParts) {
    this.#openClient = openClient;
    this.#signals = signals;
    this.#parts = parts;
  }

  /**
   * Resolves when there are flags that the source has confirmed, or had the chance to; rejects if there are none in
   * time, and the SDK hears of it when they come after all.
   */
  async initialize(timeout: number | undefined): Promise<void> {
    await this.close();
    const client = this.#openClient();
    this.#client = client;
    const hasFlags = await client.ready({ timeout });
    let isKnownReady = hasFlags;
    const announce = () => {
      const { state, error } = client.status();
      if (state === 'ready' && !isKnownReady) this.#signals.ready();
      if (state === 'stale') this.#signals.stale(error?.message ?? '');
      isKnownReady = state === 'ready';
    };
    client.on('status', announce);
    client.on('change', ({ flagsChanged }) => this.#signals.changed([...flagsChanged]));
    const { state, error } = client.status();
    if (!hasFlags) throw new this.#parts.ProviderNotReadyError(error?.message ?? 'the source did not answer in time');
    // The SDK sets the state to ready after this; only then can it be told that the flags are old.
    if (state === 'stale') setTimeout(announce);
  }

  async close(): Promise<void> {
    await this.#client?.close();
    this.#client = undefined;
  }

  resolve<Type extends ValueType>(
    type: Type,
    flagKey: string,
    defaultValue: ValueOfType[Type],
    context: EvaluationContext,
  ): ResolutionDetails<ValueOfType[Type]> {
    const { ErrorCode } = this.#parts;
    if (this.#client === undefined)
      return { value: defaultValue, reason: 'ERROR', errorCode: ErrorCode.PROVIDER_NOT_READY };
    const details = this.#client.details[type](flagKey, defaultValue, context);
    const { value, variant, reason, errorCode, errorMessage } = details;
    return {
      value,
      reason,
      flagMetadata: flagMetadata(details),
      ...(variant === undefined ? {} : { variant }),
      ...(errorCode === undefined ? {} : { errorCode: ErrorCode[errorCode] }),
      ...(errorMessage === undefined ? {} : { errorMessage }),
    };
  }

  /** Any JSON may be the default value of an object. */
  resolveObject<Value extends JsonValue>(flagKey: string, defaultValue: Value, context: EvaluationContext) {
    return this.resolve('object', flagKey, defaultValue as ValueOfType['object'], context) as ResolutionDetails<Value>;
  }
}
