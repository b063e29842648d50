import type { JsonObject, JsonValue } from '../util/json.js';
import { collectTests } from './collect-tests.js';
import type { Expression, TestExpression } from './expression.js';

/** Values looked at for one attribute. Lists of ids are long, and their members alike. */
const MAXIMUM_VALUES = 8;
/** Attributes that are varied; conditions that people write test fewer. */
const MAXIMUM_VARIED = 16;

/**
 * Contexts that an expression may hold for: nothing known, a value that each test asks for, and each of these in turn
 * replaced by another one or left out. `null` is an attribute that is missing; so are all the other `attributes`.
 * Nothing is promised of them: whoever takes one as a witness evaluates it.
 */
export function witnessContexts(expression: Expression, attributes: Iterable<string>): readonly JsonObject[] {
  const candidates = [...collectTests(expression)].map(([attribute, tests]) => ({
    attribute,
    values: [...new Set(tests.flatMap(valuesFor))].slice(0, MAXIMUM_VALUES),
  }));
  const nothing = new Map<string, JsonValue>([...attributes].map((attribute) => [attribute, null]));
  const first = new Map([
    ...nothing,
    ...candidates.map(({ attribute, values: [value = null] }) => [attribute, value] as const),
  ]);
  const variations = candidates
    .slice(0, MAXIMUM_VARIED)
    .flatMap(({ attribute, values }) =>
      [...values.slice(1), null].map((value) => new Map([...first, [attribute, value] as const])),
    );
  return [nothing, first, ...variations].map(toContext);
}

/** Values for which a test holds, as far as they are easily told. */
function valuesFor({ operator, operand }: TestExpression): readonly JsonValue[] {
  switch (operator) {
    case 'equals':
    case 'gte':
    case 'lte':
      return [operand];
    case 'in':
    case 'startsWith':
    case 'endsWith':
    case 'contains':
      return Array.isArray(operand) ? operand : [operand];
    case 'includesAny':
    case 'includesAll':
      return [operand];
    case 'gt':
      return typeof operand === 'number' ? [operand + 1] : [];
    case 'lt':
      return typeof operand === 'number' ? [operand - 1] : [];
    default:
      return [];
  }
}

/** Attributes with dots are nested. */
function toContext(values: ReadonlyMap<string, JsonValue>): JsonObject {
  const context = new Map<string, JsonValue>();
  const nested = new Map<string, Map<string, JsonValue>>();
  for (const [attribute, value] of values) {
    const dot = attribute.indexOf('.');
    if (dot < 0) {
      context.set(attribute, value);
      continue;
    }
    const [name, rest] = [attribute.slice(0, dot), attribute.slice(dot + 1)];
    nested.set(name, (nested.get(name) ?? new Map<string, JsonValue>()).set(rest, value));
  }
  for (const [name, inner] of nested) context.set(name, toContext(inner));
  return Object.fromEntries(context);
}
