import type { JsonObject, JsonValue } from '../util/json.js';

/** The types an application can ask for. A `rate` is a number. */
export interface ValueOfType {
  readonly boolean: boolean;
  readonly string: string;
  readonly number: number;
  readonly object: JsonObject | readonly JsonValue[];
}

export type ValueType = keyof ValueOfType;

export function isOfType<Type extends ValueType>(value: JsonValue | undefined, type: Type): value is ValueOfType[Type] {
  return typeof value === type && value !== null;
}
