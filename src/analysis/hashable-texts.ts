import type { JsonValue } from '../util/json.js';

/** Operators that only ask whether texts are equal, which their hashes answer as well. */
const BY_EQUALITY = new Set(['equals', 'notEquals', 'in', 'notIn', 'includesAny', 'includesAll']);

/** The texts that a test compares an attribute with; undefined if it needs more than to compare them, or they are none. */
export function hashableTexts(operator: string, operand: JsonValue): readonly string[] | undefined {
  const values: readonly JsonValue[] = Array.isArray(operand) ? operand : [operand];
  const texts = values.filter((value) => typeof value === 'string');
  return BY_EQUALITY.has(operator) && texts.length === values.length ? texts : undefined;
}
