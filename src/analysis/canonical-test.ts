import type { TestExpression } from './expression.js';

/** How a test of one value is written that could be a test of a list with one item. */
const forOneValue = new Map([
  ['in', 'equals'],
  ['notIn', 'notEquals'],
]);

/** One form for tests that mean the same, so that sharing, proofs and comparisons see that they are equal. */
export function canonicalTest(test: TestExpression): TestExpression {
  const operator = forOneValue.get(test.operator);
  if (operator === undefined || !Array.isArray(test.operand) || test.operand.length !== 1) return test;
  const [operand] = test.operand;
  return operand === undefined ? test : { ...test, operator, operand };
}
