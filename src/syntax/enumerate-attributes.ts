import { operators } from '../operators/index.js';
import type { AttributeType, OperandType } from '../operators/operator.js';
import type { JsonObject, JsonValue } from '../util/json.js';
import { objectOf, ofType } from './bundle-schema.js';
import type { NamedAttribute, ProjectNames } from './project-names.js';

/**
 * The condition schema that knows the project's attributes: which there are, and what each can be compared with.
 * Editors complete a value from `examples`: while nothing is written, they cannot tell that it will be text.
 */
export function enumerateAttributes({ attributes, segments }: ProjectNames, definitions: JsonObject): JsonObject {
  const condition = definitions['condition'];
  if (condition === undefined) return {};
  const general = objectOf(definitions['attributeTest']);
  const written = objectOf(objectOf(condition)['properties']);
  const segment = { ...objectOf(written['segment']), ...(segments.length === 0 ? {} : { examples: segments }) };
  const combinators = { ...written, segment };
  const tests = attributes.map((attribute): [string, JsonValue] => [attribute.name, testOf(attribute, general)]);
  const properties = { ...Object.fromEntries(tests), ...combinators };
  const rest = attributes.length === 0 ? {} : { additionalProperties: false };
  return { condition: { ...objectOf(condition), properties, ...rest } };
}

function testOf(attribute: NamedAttribute, general: JsonObject): JsonObject {
  const { name, type, description } = attribute;
  const value = plainValueOf(attribute);
  const usable = operators.filter(({ attributeTypes }) => attributeTypes.includes(type));
  const allowsPlain = usable.some((operator) => operator.name === 'equals');
  const written = objectOf(general['properties']);
  const fields = usable.map(({ name: operator, operandType }): [string, JsonValue] => [
    operator,
    withValues(objectOf(written[operator]), operandType, value),
  ]);
  return {
    ...general,
    title: name,
    description: description ?? objectOf(general)['description'] ?? '',
    examples: attribute.allowedValues ?? (type === 'boolean' ? [true, false] : []),
    type: allowsPlain ? [jsonTypeOf(type), 'array', 'object'] : 'object',
    ...(allowsPlain ? { allOf: [ofType(jsonTypeOf(type), value)], items: value } : {}),
    properties: Object.fromEntries(fields),
  };
}

/** Operands that are values of the attribute are bound to those it takes. */
function withValues(operator: JsonObject, operandType: OperandType, value: JsonObject): JsonObject {
  const { $ref: _, examples: __, ...rest } = operator;
  if (operandType === 'scalar') return { ...rest, ...value };
  return operandType === 'scalar-list' ? { ...rest, type: 'array', items: value } : operator;
}

function plainValueOf({ type, allowedValues }: NamedAttribute): JsonObject {
  return allowedValues === undefined ? { type: jsonTypeOf(type) } : { enum: allowedValues };
}

const jsonTypeOf = (type: AttributeType): string => (type === 'number' || type === 'boolean' ? type : 'string');
