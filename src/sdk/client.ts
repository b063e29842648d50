import type { EvaluationContext, EvaluationDetails } from '../evaluator/evaluation-details.js';
import type { ValueOfType, ValueType } from '../evaluator/typed-value.js';
import type { ClientEvents, ClientStatus } from './client-events.js';
import type { ClientHooks } from './client-hooks.js';
import { createHookCaller } from './create-hook-caller.js';
import type { FlagDetails } from './flag-details.js';
import type { Listener } from './listeners.js';
import { type KeeperOptions, keepRelease } from './release-keeper.js';
import { waitUntilReady } from './wait-until-ready.js';

type Getter<Type extends ValueType, Result> = (
  flagKey: string,
  defaultValue: ValueOfType[Type],
  context?: EvaluationContext,
) => Result;

type DetailsGetter<Type extends ValueType> = Getter<Type, FlagDetails<Type>>;

/** Evaluates flags, and keeps up with their source. No method throws; what cannot be evaluated is the default value. */
export interface FlagClient {
  readonly boolean: Getter<'boolean', boolean>;
  readonly string: Getter<'string', string>;
  readonly number: Getter<'number', number>;
  readonly object: Getter<'object', ValueOfType['object']>;
  /** The same with variant, reason, the position of the rule that decided, and what went wrong. */
  readonly details: { readonly [Type in ValueType]: DetailsGetter<Type> };
  /** Every flag, whatever its type, for one context at one instant. */
  readonly all: (context?: EvaluationContext) => ReadonlyMap<string, EvaluationDetails>;
  /**
   * Resolves, never rejects: with true as soon as the flags are there and the source was heard of, or with whether
   * there are flags to evaluate when the time (milliseconds; default 10 seconds) is over or the client closed.
   */
  readonly ready: (options?: { readonly timeout?: number | undefined }) => Promise<boolean>;
  readonly status: () => ClientStatus;
  /** Gives the function that ends it. */
  readonly on: <Name extends keyof ClientEvents>(name: Name, listener: Listener<ClientEvents[Name]>) => () => void;
  /** Stops keeping up; the flags stay as they are. */
  readonly close: () => Promise<void>;
}

export interface ClientSettings extends KeeperOptions {
  readonly hooks: readonly ClientHooks[];
  /** How many exposures are remembered, so as not to report them twice. */
  readonly rememberedExposures: number;
}

export function startClient(settings: ClientSettings): FlagClient {
  const keeper = keepRelease(settings);
  const callHooks = createHookCaller(settings, keeper);

  const detailsOf =
    <Type extends ValueType>(type: Type): DetailsGetter<Type> =>
    (flagKey, defaultValue, context) => {
      const release = keeper.release();
      if (!release) return notReady(flagKey, defaultValue);
      const found = release.evaluator.evaluateTyped(flagKey, type, defaultValue, context);
      callHooks?.(release, found, context ?? {});
      return found;
    };
  const details = {
    boolean: detailsOf('boolean'),
    string: detailsOf('string'),
    number: detailsOf('number'),
    object: detailsOf('object'),
  };

  return {
    boolean: (key, defaultValue, context) => details.boolean(key, defaultValue, context).value,
    string: (key, defaultValue, context) => details.string(key, defaultValue, context).value,
    number: (key, defaultValue, context) => details.number(key, defaultValue, context).value,
    object: (key, defaultValue, context) => details.object(key, defaultValue, context).value,
    details,
    all: (context) => keeper.release()?.evaluator.evaluateAll(context) ?? new Map(),
    ready: ({ timeout = 10_000 } = {}) => waitUntilReady(keeper, timeout),
    status: keeper.status,
    on: (name, listener) => keeper.events[name].add(listener),
    close: keeper.close,
  };
}

const notReady = <Type extends ValueType>(flagKey: string, value: ValueOfType[Type]): FlagDetails<Type> => ({
  flagKey,
  value,
  reason: 'ERROR',
  errorCode: 'PROVIDER_NOT_READY',
  errorMessage: 'no bundle is loaded',
});
