import type { TestExpression } from '../analysis/expression.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { hashText } from '../util/hash-text.js';
import type { JsonValue } from '../util/json.js';

/** Operators that only ask whether texts are equal, which their hashes answer as well. */
const HASHABLE = new Set(['equals', 'notEquals', 'in', 'notIn', 'includesAny', 'includesAll']);
const SALT_CHARACTERS = 16;

/**
 * The test with its operand hashed; undefined if the operator needs the values themselves or they are no texts. The salt
 * depends on operand and attribute alone: reproducible, and yet no two lists of people can be compared with each other.
 */
export function hashOperand(test: TestExpression): TestExpression | undefined {
  const values = textsOf(test.operand);
  if (values === undefined || !HASHABLE.has(test.operator)) return undefined;
  const hashSalt = hashText(test.attribute, JSON.stringify(values)).slice(0, SALT_CHARACTERS);
  const hashes = values.map((value) => hashText(hashSalt, value));
  const [single = ''] = hashes;
  const operand = Array.isArray(test.operand) ? hashes.sort(compareCodeUnits) : single;
  return { ...test, operand, hashSalt };
}

function textsOf(operand: JsonValue): readonly string[] | undefined {
  const values: readonly JsonValue[] = Array.isArray(operand) ? operand : [operand];
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === values.length ? texts.sort(compareCodeUnits) : undefined;
}
