import { FlagdCore, MemoryStorage } from '@openfeature/flagd-core';

const silent = { error() {}, warn() {}, info() {}, debug() {} };

export interface EngineDetails {
  readonly variant?: string;
  readonly value?: unknown;
}

/** What an engine of flagd says to a context; an error, and a disabled flag, gives nothing. */
export type FlagdEngine = (flagKey: string, context: Readonly<Record<string, unknown>>) => EngineDetails;

/** The engines of `@openfeature/flagd-core`, by name, with a definition that flagd's published schema accepts. */
export function flagdEngines(definition: string): ReadonlyMap<string, FlagdEngine> {
  return new Map([
    ['compiled', createEngine(definition, false)],
    ['interpreted', createEngine(definition, true)],
  ]);
}

function createEngine(definition: string, disableDynamicCodeGeneration: boolean): FlagdEngine {
  const storage = new MemoryStorage(silent, { disableDynamicCodeGeneration });
  // The package holds flagd's own schemas, compiled: this throws for whatever they refuse.
  storage.setConfigurations(definition, true);
  const core = new FlagdCore(storage, silent, { disableDynamicCodeGeneration });
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
