import type { ProgramFlag } from '../../optimize/program.js';
import type { JsonObject, JsonValue } from '../../util/json.js';

/** A flag as the OpenFeature CLI lists it: its type, and the value that application code falls back to. */
export function manifestFlag(flag: ProgramFlag): JsonObject {
  const description = flag.origin.description?.value;
  return {
    flagType: flagType(flag),
    defaultValue: defaultValue(flag),
    ...(description === undefined ? {} : { description }),
  };
}

/** Generated code asks for integers only where every variant is one. */
function flagType({ type, variants }: ProgramFlag): string {
  if (type === 'rate') return 'float';
  if (type !== 'number') return type;
  return variants.every(({ value }) => Number.isSafeInteger(value)) ? 'integer' : 'float';
}

/** What the flag serves while it is off; else what it serves where no rule decides. */
function defaultValue({ variants, offVariant, defaultVariant }: ProgramFlag): JsonValue {
  const wanted = offVariant ?? defaultVariant;
  return variants.find(({ name }) => name === wanted)?.value ?? null;
}
