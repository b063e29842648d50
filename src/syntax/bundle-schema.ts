import type { JsonObject, JsonValue } from '../util/json.js';
import type { DocumentKind } from './nodes.js';
import { readSchema } from './schema-files.js';

const CONDITION = 'condition.schema.json';

/** A published schema that stands alone: the condition schema it refers to is one of its own definitions. */
export function bundleSchema(kind: DocumentKind): JsonObject {
  const schema = readSchema(kind);
  const { $schema: _, $defs: parts, ...condition } = readSchema('condition');
  const definitions = { ...objectOf(schema['$defs']), condition, ...objectOf(parts) };
  return objectOf(redirect({ ...schema, $defs: Object.fromEntries(Object.entries(definitions)) }));
}

/** Binds values of one JSON type to a schema, and leaves others alone. */
export function ofType(type: string, schema: JsonObject): JsonObject {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, in data that nobody awaits
  return { if: { type }, then: schema };
}

/** An object, or an empty one for whatever else stands there. */
export function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** References to the condition schema, and those inside it to itself, become references to the definition. */
function redirect(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(redirect);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const isCondition = key === '$ref' && (child === CONDITION || child === '#');
      return [key, isCondition ? '#/$defs/condition' : redirect(child)];
    }),
  );
}
