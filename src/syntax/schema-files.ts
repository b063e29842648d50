import { readFileSync } from 'node:fs';
import type { JsonObject } from '../util/json.js';
import type { DocumentKind } from './nodes.js';

/** The published schemas: one for each kind of document, and the parts they share. */
export type SchemaName = DocumentKind | 'condition';

const loaded = new Map<SchemaName, JsonObject>();

/** A schema of the package's own `schemas/` folder, which stands beside both `src/` and `lib/`. */
export function readSchema(name: SchemaName): JsonObject {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const path = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  const schema: JsonObject = JSON.parse(readFileSync(path, 'utf8'));
  loaded.set(name, schema);
  return schema;
}
