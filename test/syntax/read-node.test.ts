import { expect, test } from 'vitest';
import { createDiagnosticList } from '../../src/diagnostics/sink.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import {
  booleanOf,
  entriesOf,
  fieldOf,
  isDamaged,
  itemsOf,
  listOf,
  mapField,
  mapOf,
  numberOf,
  textOf,
} from '../../src/syntax/read-node.js';
import { toObject, toValue } from '../../src/syntax/to-value.js';

const text = 'a: x\nb: 5\nc: true\nd: [1, two]\ne: { f: null }\ng: .inf\n';
const map = mapOf(parseYaml({ path: 'a.yaml', text }, createDiagnosticList()));

test('fields are read by their type, and are absent as any other', () => {
  expect(textOf(fieldOf(map, 'a'))?.value).toBe('x');
  expect(numberOf(fieldOf(map, 'b'))?.value).toBe(5);
  expect(booleanOf(fieldOf(map, 'c'))?.value).toBe(true);
  expect([textOf, numberOf, booleanOf, listOf, mapOf].map((read) => read(fieldOf(map, 'nothing')))).toEqual(
    Array(5).fill(undefined),
  );
  expect([numberOf, booleanOf, listOf, mapOf].map((read) => read(fieldOf(map, 'a')))).toEqual(Array(4).fill(undefined));
  expect(mapField(map, 'b')?.key.span).toMatchObject({ start: 5, end: 6 });
  expect(fieldOf(undefined, 'a')).toBeUndefined();
});

test('one value is a list of one', () => {
  expect(itemsOf(fieldOf(map, 'a')).map(toValue)).toEqual(['x']);
  expect(itemsOf(fieldOf(map, 'd')).map(toValue)).toEqual([1, 'two']);
  expect(itemsOf(undefined)).toEqual([]);
  expect(entriesOf(fieldOf(map, 'e')).map(({ key }) => key.value)).toEqual(['f']);
  expect(entriesOf(fieldOf(map, 'a'))).toEqual([]);
});

test('damage is asked for by name, or at all', () => {
  expect(isDamaged(map)).toBe(true);
  expect(isDamaged(map, 'a', 'g')).toBe(true);
  expect(isDamaged(map, 'a', 'b')).toBe(false);
  expect(isDamaged(mapOf(fieldOf(map, 'e')))).toBe(false);
  expect(isDamaged(undefined)).toBe(false);
});

test('objects have no prototype', () => {
  if (map === undefined) throw new Error('not a map');
  const value = toObject(map);
  expect(Object.getPrototypeOf(value)).toBeNull();
  expect(JSON.stringify(value)).toBe('{"a":"x","b":5,"c":true,"d":[1,"two"],"e":{"f":null}}');
});
