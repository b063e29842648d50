import type { JsonObject, JsonValue } from '../util/json.js';

/**
 * What a partial context says of an attribute. `null`: fixed as missing; `undefined`: not fixed. A value that is no
 * object fixes all paths below it as missing.
 */
export function fixedValue(context: JsonObject, attribute: string): JsonValue | undefined {
  let value: JsonValue = context;
  for (const name of attribute.split('.')) {
    if (!isObject(value)) return null;
    if (!Object.hasOwn(value, name)) return undefined;
    value = value[name] ?? null;
  }
  return value;
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
