import { FlagdCore, type FlagdCoreOptions, MemoryStorage } from '@openfeature/flagd-core';

const silent = { error() {}, warn() {}, info() {}, debug() {} };

export interface EngineDetails {
  readonly variant?: string;
  readonly value?: unknown;
}

/** What an engine of flagd says to a context; an error, and a disabled flag, gives nothing. */
export type FlagdEngine = (flagKey: string, context: Readonly<Record<string, unknown>>) => EngineDetails;

/**
 * The engines of `@openfeature/flagd-core`, by name, with a definition. Unless it is anybody's, flagd's published schema
 * must accept it: the package holds that schema, compiled.
 */
export function flagdEngines(definition: string, whose: 'ours' | 'anybody' = 'ours'): ReadonlyMap<string, FlagdEngine> {
  const isStrict = whose === 'ours';
  return new Map([
    ['compiled', createEngine(definition, isStrict, { disableDynamicCodeGeneration: false })],
    ['interpreted', createEngine(definition, isStrict, { disableDynamicCodeGeneration: true })],
  ]);
}

function createEngine(definition: string, isStrict: boolean, options: FlagdCoreOptions): FlagdEngine {
  const storage = new MemoryStorage(silent, options);
  storage.setConfigurations(definition, isStrict);
  const core = new FlagdCore(storage, silent, options);
  return (flagKey, context) => {
    const flag = core.getFlag(flagKey);
    if (flag === undefined) throw new Error(`the definition has no flag ${flagKey}`);
    if (flag.state === 'DISABLED') return {};
    const details = flag.evaluate({ ...context } as Parameters<typeof flag.evaluate>[0], silent);
    if (details.reason === 'ERROR') throw new Error(`${flagKey}: ${JSON.stringify(details)}`);
    return {
      ...(details.variant === undefined ? {} : { variant: details.variant }),
      ...(details.value === undefined ? {} : { value: details.value }),
    };
  };
}
