import { compareCodeUnits } from '../util/compare-code-units.js';
import type { JsonValue } from '../util/json.js';

/** JSON in which the order of object keys, which means nothing, is fixed: equal values have equal texts. */
export function stableText(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([left], [right]) => compareCodeUnits(left, right));
  return `{${entries.map(([name, member]) => `${JSON.stringify(name)}:${stableText(member)}`).join(',')}}`;
}

/** Members of a set in an order that does not depend on how it was written. */
export const sortedSet = (members: readonly JsonValue[]): readonly JsonValue[] =>
  [...new Map(members.map((member) => [stableText(member), member]))]
    .sort(([left], [right]) => compareCodeUnits(left, right))
    .map(([, member]) => member);
