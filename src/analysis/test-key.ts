import type { TestExpression } from './expression.js';

const keyOfTest = new WeakMap<TestExpression, string>();

/** A text that two tests share exactly if they are the same test. Kept per object: operands may be long lists. */
export function testKey(test: TestExpression): string {
  const known = keyOfTest.get(test);
  if (known !== undefined) return known;
  const key = JSON.stringify([test.attribute, test.operator, test.operand, test.hashSalt ?? null]);
  keyOfTest.set(test, key);
  return key;
}
