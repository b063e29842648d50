import type { TestExpression } from '../analysis/expression.js';
import { hashableTexts } from '../analysis/hashable-texts.js';
import { compareCodeUnits } from '../util/compare-code-units.js';
import { hashText } from '../util/hash-text.js';

const SALT_CHARACTERS = 16;

/**
 * The test with its operand hashed; undefined if the operator needs the values themselves or they are no texts. The salt
 * depends on operand and attribute alone: reproducible, and yet no two lists of people can be compared with each other.
 */
export function hashOperand(test: TestExpression): TestExpression | undefined {
  const texts = hashableTexts(test.operator, test.operand);
  if (texts === undefined) return undefined;
  const values = [...texts].sort(compareCodeUnits);
  const hashSalt = hashText(test.attribute, JSON.stringify(values)).slice(0, SALT_CHARACTERS);
  const hashes = values.map((value) => hashText(hashSalt, value));
  const [single = ''] = hashes;
  const operand = Array.isArray(test.operand) ? hashes.sort(compareCodeUnits) : single;
  return { ...test, operand, hashSalt };
}
