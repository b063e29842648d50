import type { JsonObject, JsonValue } from '../util/json.js';
import { bundleSchema, objectOf, ofType } from './bundle-schema.js';
import { enumerateAttributes } from './enumerate-attributes.js';
import type { NamedFlag, ProjectNames } from './project-names.js';

/** The kinds of file whose schema gains from knowing a project's names. */
export type EnumeratedKind = 'flag' | 'segment' | 'layer';

/**
 * The published schema with a project's own names in it, so that an editor completes them and underlines others.
 * It stands alone. Names a project is free to invent (tags, groups) are examples; all others are the only ones.
 */
export function enumerateSchema(kind: EnumeratedKind, names: ProjectNames): JsonObject {
  const schema = bundleSchema(kind);
  const definitions = objectOf(schema['$defs']);
  const properties = objectOf(schema['properties']);
  return {
    ...schema,
    properties: replaceParts(properties, fieldsWith(names, definitions)[kind]),
    $defs: { ...replaceParts(definitions, sharedParts(names)), ...enumerateAttributes(names, definitions) },
  };
}

type Parts = Readonly<Record<string, (part: JsonObject) => JsonObject>>;

/** Changes the parts that are there. */
function replaceParts(parts: JsonObject, changes: Parts): JsonObject {
  const changed = Object.entries(parts).map(([name, part]): [string, JsonValue] => {
    const change = changes[name];
    return [name, change === undefined ? part : change(objectOf(part))];
  });
  return Object.fromEntries(changed);
}

function sharedParts({ segments, environments, attributes }: ProjectNames): Parts {
  const attributeNames = attributes.map(({ name }) => name);
  return {
    segmentName: onlyThese(segments),
    environmentName: onlyThese(environments),
    attributeName: onlyThese(attributeNames),
    bucketByName: onlyThese(attributeNames.length === 0 ? [] : [...attributeNames, 'random']),
  };
}

function fieldsWith(names: ProjectNames, definitions: JsonObject): Readonly<Record<EnumeratedKind, Parts>> {
  const { owners, kinds, tags, groups, environments, flags } = names;
  const attributes = names.attributes.map(({ name }) => name);
  return {
    flag: {
      owner: onlyThese(owners),
      kind: onlyThese(kinds),
      tags: (field) => ({ ...field, items: forExample(tags)(objectOf(field['items'])) }),
      group: forExample(groups),
      bucketBy: forExample([...attributes, 'random']),
      environments: onlyTheseFields(new Map(environments.map((name) => [name, { $ref: '#/$defs/environment' }]))),
      requires: (field) => onlyTheseFields(prerequisites(flags, objectOf(field['additionalProperties'])))(field),
    },
    segment: { owner: onlyThese(owners) },
    layer: {
      owner: onlyThese(owners),
      bucketBy: forExample(attributes),
      slots: onlyTheseFields(
        new Map(flags.map((flag) => [flag.key, describe(objectOf(definitions['percent']), flag)])),
      ),
    },
  };
}

function prerequisites(flags: readonly NamedFlag[], field: JsonObject): ReadonlyMap<string, JsonObject> {
  return new Map(
    flags.map((flag) => {
      const only = onlyThese(flag.variants)({ type: 'string' });
      const required = { ...field, examples: flag.variants };
      return [flag.key, describe({ ...required, ...ofType('string', only), items: only }, flag)];
    }),
  );
}

const describe = (schema: JsonObject, { description }: NamedFlag): JsonObject =>
  description === undefined ? schema : { ...schema, description };

const onlyThese =
  (names: readonly string[]) =>
  (schema: JsonObject): JsonObject => {
    const { examples: _, ...rest } = schema;
    return names.length === 0 ? schema : { ...rest, enum: names };
  };

const forExample =
  (names: readonly string[]) =>
  (schema: JsonObject): JsonObject =>
    names.length === 0 ? schema : { ...schema, examples: names };

const onlyTheseFields =
  (fields: ReadonlyMap<string, JsonObject>) =>
  (schema: JsonObject): JsonObject => {
    const { examples: _, ...rest } = schema;
    return fields.size === 0
      ? schema
      : { ...rest, properties: Object.fromEntries(fields), additionalProperties: false };
  };
