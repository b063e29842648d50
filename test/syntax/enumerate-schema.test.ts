import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { operators } from '../../src/operators/index.js';
import { type EnumeratedKind, enumerateSchema } from '../../src/syntax/enumerate-schema.js';
import type { ProjectNames } from '../../src/syntax/project-names.js';
import { readSchema } from '../../src/syntax/schema-files.js';
import type { JsonValue } from '../../src/util/json.js';

const names: ProjectNames = {
  attributes: [
    { name: 'country', type: 'string', allowedValues: ['DE', 'AT'] },
    { name: 'roles', type: 'string-list' },
    { name: 'age', type: 'number' },
    { name: 'paid', type: 'boolean' },
  ],
  segments: ['staff'],
  environments: ['production'],
  owners: ['@payments'],
  kinds: ['release'],
  tags: ['web'],
  groups: [],
  flags: [{ key: 'other', variants: ['on', 'off'] }],
};
const nothing: ProjectNames = {
  ...{ attributes: [], segments: [], environments: [], owners: [], kinds: [], tags: [], groups: [], flags: [] },
};

function accepts(kind: EnumeratedKind, value: JsonValue, known = names): boolean {
  const ajv = new Ajv2020({ strict: false });
  return ajv.validate(enumerateSchema(kind, known), value);
}

const flag = (fields: Readonly<Record<string, JsonValue>>) => ({ type: 'boolean', ...fields });
const rule = (condition: JsonValue) => flag({ rules: [{ if: condition, serve: 'on' }] });

test.each([
  [flag({ owner: '@payments', kind: 'release', tags: ['new'], bucketBy: ['age'] }), true],
  [flag({ bucketBy: 'random' }), true],
  [flag({ owner: '@other' }), false],
  [flag({ kind: 'ops' }), false],
  [flag({ bucketBy: 'agee' }), false],
  [flag({ environments: { production: { serve: 'on' } } }), true],
  [flag({ environments: { prod: { serve: 'on' } } }), false],
  [flag({ requires: { other: 'on' } }), true],
  [flag({ requires: { other: ['off', 'on'] } }), true],
  [flag({ requires: { other: 'onn' } }), false],
  [flag({ requires: { nobody: 'on' } }), false],
  [rule({ country: 'DE', age: 5, roles: { includesAny: ['x'] }, segment: 'staff' }), true],
  [rule({ not: { all: [{ country: ['DE', 'AT'] }, { any: [{ segment: ['staff'] }] }] } }), true],
  [rule({ country: { notIn: ['AT'], startsWith: 'D' }, age: { gte: 5 } }), true],
  [rule({ paid: true }), true],
  [rule({ paid: 'x' }), false],
  [rule({ country: 'FR' }), false],
  [rule({ country: ['DE', 'FR'] }), false],
  [rule({ country: { equals: 'FR' } }), false],
  [rule({ not: { contry: 'DE' } }), false],
  [rule({ roles: 'x' }), false],
  [rule({ roles: { startsWith: 'x' } }), false],
  [rule({ age: '5' }), false],
  [rule({ segment: 'stuff' }), false],
])('flag %j: %s', (value, expected) => {
  expect(accepts('flag', value)).toBe(expected);
});

test('segments and layers know the names too', () => {
  expect(accepts('segment', { owner: '@payments', if: { age: 5 } })).toBe(true);
  expect(accepts('segment', { if: { agee: 5 } })).toBe(false);
  expect(accepts('segment', { list: { attribute: 'agee', values: ['x'] } })).toBe(false);
  expect(accepts('layer', { bucketBy: 'age', slots: { other: 50 } })).toBe(true);
  expect(accepts('layer', { slots: { nobody: 50 } })).toBe(false);
});

test('a project without names leaves them open', () => {
  const value = { ...rule({ anything: 5, segment: 'any' }), owner: 'x', requires: { some: 'on' } };
  expect(accepts('flag', value, nothing)).toBe(true);
  expect(accepts('layer', { slots: { some: 5 } }, nothing)).toBe(true);
});

test('the operators of the schema are those that exist', () => {
  const written = JSON.stringify(readSchema('condition')['$defs']);
  const properties: object = JSON.parse(written).attributeTest.properties;
  expect(Object.keys(properties).sort()).toEqual(operators.map(({ name }) => name).sort());
});
