import type { Variant } from '../model/variant.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { JsonValue } from '../util/json.js';

/** A text that two variants share exactly if an application sees the same of both, but for the name. */
export function valueKey(variant: Variant | undefined): string | undefined {
  if (variant === undefined) return undefined;
  const { value, payload } = variant;
  return JSON.stringify(payload === undefined ? [ordered(value)] : [ordered(value), ordered(payload)]);
}

/** Members of objects in one order, as pairs: their order means nothing. */
function ordered(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return ['list', ...value.map(ordered)];
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([left], [right]) => compareCodeUnits(left, right));
  return ['map', ...members.map(([name, member]): JsonValue => [name, ordered(member)])];
}
