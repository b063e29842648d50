import type { TestExpression } from '../../analysis/expression.js';
import type { JsonValue } from '../../util/json.js';
import { type AttributeLogic, attributeProblem } from './attribute.js';
import { allOf, anyOf, type Logic, negate, startsWith } from './logic.js';

/** An expression, or why there is none. */
export type TestLogic = { readonly logic: Logic } | { readonly problem: string };

type Writer = (attribute: AttributeLogic, operand: JsonValue) => Logic;

/** Operators in the table of docs/flagd.md. Like ours they are false of a missing attribute and of one of a wrong type. */
const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['equals', ({ value }, operand) => ({ '===': [value, operand] })],
  ['notEquals', (attribute, operand) => isNoneOf(attribute, [operand])],
  ['in', (attribute, operand) => isOneOf(attribute, itemsOf(operand))],
  ['notIn', (attribute, operand) => isNoneOf(attribute, itemsOf(operand))],
  ['startsWith', ({ value }, operand) => anyOf(itemsOf(operand).map((text) => startsWith(value, text)))],
  ['endsWith', ({ value }, operand) => anyOf(itemsOf(operand).map((text) => ({ ends_with: [value, text] })))],
  [
    'contains',
    ({ value, isText }, operand) => allOf([isText, anyOf(itemsOf(operand).map((text) => ({ in: [text, value] })))]),
  ],
  ['gt', compareWith('>')],
  ['gte', compareWith('>=')],
  ['lt', compareWith('<')],
  ['lte', compareWith('<=')],
  ['semver', ({ value, isVersion }, operand) => allOf([isVersion, anyOf(itemsOf(operand).map(inRange(value)))])],
  ['exists', ({ value }, operand) => ({ [operand === true ? '!==' : '===']: [value, null] })],
  ['includesAny', ({ value, isTextList }, operand) => allOf([isTextList, anyOf(itemsOf(operand).map(isIn(value)))])],
  ['includesAll', ({ value, isTextList }, operand) => allOf([isTextList, ...itemsOf(operand).map(isIn(value))])],
]);

const problems: ReadonlyMap<string, string> = new Map([
  ['matches', 'flagd has no regular expressions'],
  ['cidr', 'flagd has no test of IP addresses'],
  ['before', 'flagd cannot read a time from the context'],
  ['after', 'flagd cannot read a time from the context'],
]);

export function testLogic(test: TestExpression, attributeOf: (name: string) => AttributeLogic): TestLogic {
  const { operator, attribute, operand, hashSalt } = test;
  const write = writers.get(operator);
  const problem =
    hashSalt === undefined
      ? (problems.get(operator) ?? attributeProblem(attribute))
      : `\`${attribute}\` is personal, and flagd cannot compare a hash of it`;
  if (problem !== undefined || write === undefined) return { problem: problem ?? `flagd has no \`${operator}\`` };
  return { logic: write(attributeOf(attribute), operand) };
}

function compareWith(operator: string): Writer {
  return ({ value, isNumber }, operand) => allOf([isNumber, { [operator]: [value, operand] }]);
}

const itemsOf = (operand: JsonValue): readonly JsonValue[] => (Array.isArray(operand) ? operand : [operand]);

const isIn =
  (value: Logic) =>
  (item: JsonValue): Logic => ({ in: [item, { merge: [value] }] });

/** All of the comparisons of one alternative of a range. */
const inRange =
  (value: Logic) =>
  (alternative: JsonValue): Logic =>
    allOf(itemsOf(alternative).map((comparator) => ({ sem_ver: [value, ...itemsOf(comparator)] })));

/** The items of one type. `in` is used behind the guard of the type only: elsewhere it coerces. */
function ofType(items: readonly JsonValue[], type: 'string' | 'number' | 'boolean'): readonly JsonValue[] {
  return items.filter((item) => typeof item === type);
}

function isOneOf({ value, isText, isNumber }: AttributeLogic, items: readonly JsonValue[]): Logic {
  return anyOf([
    oneOfType(value, isText, ofType(items, 'string')),
    oneOfType(value, isNumber, ofType(items, 'number')),
    ...ofType(items, 'boolean').map((item) => ({ '===': [value, item] })),
  ]);
}

function oneOfType(value: Logic, guard: Logic, items: readonly JsonValue[]): Logic {
  const [first] = items;
  if (first === undefined) return false;
  return items.length === 1 ? { '===': [value, first] } : allOf([guard, { in: [value, items] }]);
}

/** Of the type of one of the items, and none of them. */
function isNoneOf({ value, isText, isNumber }: AttributeLogic, items: readonly JsonValue[]): Logic {
  const booleans = ofType(items, 'boolean');
  const others = booleans.length === 0 ? [] : [true, false].filter((item) => !booleans.includes(item));
  return anyOf([
    noneOfType(value, isText, ofType(items, 'string')),
    noneOfType(value, isNumber, ofType(items, 'number')),
    ...others.map((item) => ({ '===': [value, item] })),
  ]);
}

function noneOfType(value: Logic, guard: Logic, items: readonly JsonValue[]): Logic {
  const [first] = items;
  if (first === undefined) return false;
  return allOf([guard, items.length === 1 ? { '!==': [value, first] } : negate({ in: [value, items] })]);
}
