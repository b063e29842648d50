import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { JsonValue } from '../../src/util/json.js';
import { repositoryRoot } from '../support/source-imports.js';

const directory = join(repositoryRoot, 'schemas');
const schemas = readdirSync(directory).map((name) => {
  const schema: Record<string, JsonValue> = JSON.parse(readFileSync(join(directory, name), 'utf8'));
  return { name, schema };
});
const written = schemas.filter(({ name }) => name !== 'bundle.schema.json');

test.each(schemas)('$name is a schema of draft 2020-12', ({ schema }) => {
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  const ajv = new Ajv2020({ strict: false });
  expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
});

/** Fields and items that an editor shows nothing, or no value, for. */
function undocumented(value: JsonValue, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = `${path}/${key}`;
    // Under `then` a field is only forbidden; it is documented where it is allowed.
    const isField = /\/(properties|\$defs)$/.test(path) && !/\/(if|then|else)\//.test(path);
    return [...(isField ? lacking(child, here) : []), ...undocumented(child, here)];
  });
}

function lacking(field: JsonValue, path: string): readonly string[] {
  if (typeof field !== 'object' || field === null || Array.isArray(field)) return [path];
  return 'title' in field && 'description' in field ? [] : [path];
}

test.each(written)('$name documents every field', ({ schema }) => {
  expect('title' in schema && 'description' in schema).toBe(true);
  expect(undocumented(schema, '')).toEqual([]);
});

test.each(written)('the examples of $name satisfy it', ({ name, schema }) => {
  const ajv = new Ajv2020({ strict: false });
  for (const other of written) ajv.addSchema({ ...other.schema, $id: `https://example.com/${other.name}` });
  const examples = examplesIn(schema, `https://example.com/${name}#`);
  expect(examples.filter(({ pointer, example }) => !ajv.getSchema(pointer)?.(example))).toEqual([]);
});

/** Every example with the address of the schema it stands in. */
function examplesIn(value: JsonValue, pointer: string): readonly { pointer: string; example: JsonValue }[] {
  if (typeof value !== 'object' || value === null) return [];
  const examples = 'examples' in value && Array.isArray(value['examples']) ? value['examples'] : [];
  const nested = Object.entries(value).flatMap(([key, child]) =>
    key === 'examples' ? [] : examplesIn(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return [...examples.map((example) => ({ pointer, example })), ...nested];
}
