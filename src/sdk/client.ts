import type { Bundle } from '../bundle/bundle.js';
import type { TypedDetails } from '../evaluator/evaluate-typed.js';
import type { ErrorCode, EvaluationContext, EvaluationDetails } from '../evaluator/evaluation-details.js';
import type { ValueOfType, ValueType } from '../evaluator/typed-value.js';
import { callSafely } from './call-safely.js';
import type { ClientEvents, ClientStatus } from './client-events.js';
import type { ClientHooks, LogEntry } from './client-hooks.js';
import { createExposureFinder } from './exposure.js';
import type { Listener } from './listeners.js';
import { type KeeperOptions, ReleaseKeeper } from './release-keeper.js';
import { waitUntilReady } from './wait-until-ready.js';

/** Details whose value is always there, and of the type that was asked for. */
export type FlagDetails<Type extends ValueType> = Omit<TypedDetails<Type>, 'errorCode'> & {
  readonly errorCode?: ErrorCode | 'PROVIDER_NOT_READY';
};

type Getter<Type extends ValueType, Result> = (
  flagKey: string,
  defaultValue: ValueOfType[Type],
  context?: EvaluationContext,
) => Result;

/** Evaluates flags, and keeps up with their source. No method throws; what cannot be evaluated is the default value. */
export interface FlagClient {
  readonly boolean: Getter<'boolean', boolean>;
  readonly string: Getter<'string', string>;
  readonly number: Getter<'number', number>;
  readonly object: Getter<'object', ValueOfType['object']>;
  /** The same with variant, reason, the position of the rule that decided, and what went wrong. */
  readonly details: { readonly [Type in ValueType]: Getter<Type, FlagDetails<Type>> };
  /** Every flag, whatever its type, for one context at one instant. */
  readonly all: (context?: EvaluationContext) => ReadonlyMap<string, EvaluationDetails>;
  /**
   * Resolves, never rejects: with true as soon as the flags are there and the source was heard of, or with whether
   * there are flags to evaluate when the time (milliseconds; default 10 seconds) is over or the client closed.
   */
  readonly ready: (options?: { readonly timeout?: number }) => Promise<boolean>;
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

const NO_ATTRIBUTES: EvaluationContext = {};

export function startClient(settings: ClientSettings): FlagClient {
  const keeper = new ReleaseKeeper(settings);
  const { hooks } = settings;
  const isObserved = hooks.length > 0;
  const findExposure = createExposureFinder(settings.rememberedExposures);

  const details = <Type extends ValueType>(
    type: Type,
    flagKey: string,
    defaultValue: ValueOfType[Type],
    context: EvaluationContext | undefined,
  ): FlagDetails<Type> => {
    const release = keeper.release;
    if (release === undefined) return notReady(flagKey, defaultValue);
    const found = release.evaluator.evaluateTyped(flagKey, type, defaultValue, context);
    if (isObserved) observe(release, found, context ?? NO_ATTRIBUTES);
    return found;
  };
  const observe = (
    { bundle }: { readonly bundle: Bundle },
    found: TypedDetails<ValueType>,
    context: EvaluationContext,
  ) => {
    const exposure = hooks.some(({ exposed }) => exposed !== undefined)
      ? findExposure(bundle, found, context)
      : undefined;
    for (const { evaluated, exposed } of hooks) {
      callSafely(evaluated, { details: found, context });
      if (exposure !== undefined) callSafely(exposed, exposure);
    }
  };
  const log = (level: LogEntry['level'], message: string) => {
    for (const hook of hooks) callSafely(hook.log, { level, message });
  };
  keeper.events.error.add(({ problem, message }) => log('warning', `${problem}: ${message}`));
  keeper.events.status.add(({ state, revision }) =>
    log('info', revision === undefined ? state : `${state}: ${revision}`),
  );

  return {
    boolean: (key, defaultValue, context) => details('boolean', key, defaultValue, context).value,
    string: (key, defaultValue, context) => details('string', key, defaultValue, context).value,
    number: (key, defaultValue, context) => details('number', key, defaultValue, context).value,
    object: (key, defaultValue, context) => details('object', key, defaultValue, context).value,
    details: {
      boolean: (key, defaultValue, context) => details('boolean', key, defaultValue, context),
      string: (key, defaultValue, context) => details('string', key, defaultValue, context),
      number: (key, defaultValue, context) => details('number', key, defaultValue, context),
      object: (key, defaultValue, context) => details('object', key, defaultValue, context),
    },
    all: (context) => keeper.release?.evaluator.evaluateAll(context) ?? new Map(),
    ready: ({ timeout = READY_TIMEOUT } = {}) => waitUntilReady(keeper, timeout),
    status: () => keeper.status,
    on: (name, listener) => keeper.events[name].add(listener),
    close: () => keeper.close(),
  };
}

const READY_TIMEOUT = 10_000;

function notReady<Type extends ValueType>(flagKey: string, value: ValueOfType[Type]): FlagDetails<Type> {
  const errorMessage = 'no bundle was loaded yet';
  return { flagKey, value, reason: 'ERROR', errorCode: 'PROVIDER_NOT_READY', errorMessage };
}
