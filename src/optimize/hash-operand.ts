import { createHash } from 'node:crypto';
import type { TestExpression } from '../analysis/expression.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import type { JsonValue } from '../util/json.js';

/** Operators that only ask whether texts are equal, which their hashes answer as well. */
const HASHABLE = new Set(['equals', 'notEquals', 'in', 'notIn', 'includesAny', 'includesAll']);
const SALT_DIGITS = 16;
const HASH_BYTES = 16;

/**
 * The test with its operand hashed; undefined if the operator needs the values themselves or they are no texts. The salt
 * depends on operand and attribute alone: reproducible, and yet no two lists of people can be compared with each other.
 */
export function hashOperand(test: TestExpression): TestExpression | undefined {
  const values = textsOf(test.operand);
  if (values === undefined || !HASHABLE.has(test.operator)) return undefined;
  const hashSalt = sha256(JSON.stringify(values) + test.attribute)
    .toString('hex')
    .slice(0, SALT_DIGITS);
  const hashes = values.map((value) => hashValue(hashSalt, value));
  const [single = ''] = hashes;
  const operand = Array.isArray(test.operand) ? hashes.sort(compareCodeUnits) : single;
  return { ...test, operand, hashSalt };
}

/** What stands in a bundle for a personal value (docs/bundle-format.md). */
const hashValue = (salt: string, value: string): string =>
  sha256(salt + value)
    .subarray(0, HASH_BYTES)
    .toString('base64url');

function textsOf(operand: JsonValue): readonly string[] | undefined {
  const values: readonly JsonValue[] = Array.isArray(operand) ? operand : [operand];
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === values.length ? texts.sort(compareCodeUnits) : undefined;
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest();
